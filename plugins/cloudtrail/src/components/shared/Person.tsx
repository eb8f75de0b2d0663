import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityPrincipal } from '@hangar/plugin-cloudtrail-common';
import { useEntityActivityPath } from '../../hooks/useEntityPath';
import { HIDDEN_NAME } from '../../sentences/hiddenName';
import { useEventText } from '../../sentences/useEventText';
import { cloudtrailTranslationRef } from '../../translation';
import { Breakable } from './Breakable';

/** Who it was; leads to everything this person did, where the catalog knows them. */
export function Person(props: { principal: ActivityPrincipal }) {
  const { principal } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const getPath = useEntityActivityPath();
  const name = useEventText().who(principal);
  const path = principal.userRef && getPath(principal.userRef);
  if (path) {
    return (
      <Link href={path}>
        <Breakable text={name} />
      </Link>
    );
  }
  const title =
    principal.name === HIDDEN_NAME ? t('who.hiddenWhy') : principal.arn;
  return (
    <span title={title ?? undefined}>
      <Breakable text={name} />
    </span>
  );
}
