import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getEntityRelations,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { awsReactTranslationRef } from '../translation';

/**
 * Names the permission that is missing and who can be asked for it.
 *
 * @public
 */
export function DeniedState(props: { permission: string; owner?: string }) {
  const { permission, owner } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('state.deniedTitle')}
      description={
        owner
          ? t('state.deniedPermission', { permission, owner })
          : t('state.deniedNoOwner', { permission })
      }
    />
  );
}

/**
 * The owners of an entity as text, for {@link DeniedState}.
 *
 * @public
 */
export function getOwnerText(entity: Entity): string | undefined {
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  return (
    owners
      .map(ref => humanizeEntityRef(ref, { defaultKind: 'group' }))
      .join(', ') || undefined
  );
}
