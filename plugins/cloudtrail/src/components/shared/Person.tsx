import { Link } from '@backstage/ui';
import type { ActivityPrincipal } from '@hangar/plugin-cloudtrail-common';
import { useEntityActivityPath } from '../../hooks/useEntityPath';
import { useEventText } from '../../sentences/useEventText';

/** Who it was; leads to everything this person did, where the catalog knows them. */
export function Person(props: { principal: ActivityPrincipal }) {
  const { principal } = props;
  const getPath = useEntityActivityPath();
  const name = useEventText().who(principal);
  const path = principal.userRef && getPath(principal.userRef);
  return path ? (
    <Link href={path}>{name}</Link>
  ) : (
    <span title={principal.arn ?? undefined}>{name}</span>
  );
}
