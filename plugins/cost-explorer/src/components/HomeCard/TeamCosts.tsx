import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  AsOf,
  getViewData,
  useAsyncView,
  type AsyncView,
} from '@hangar/plugin-aws-react';
import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { useEntityCostPath } from '../CostsPage/query/useEntityCostPath';
import { TeamFigures } from './TeamFigures';
import styles from './HomeCard.module.css';

/** What one team spends this month, and will have spent on its last day. */
export function TeamCosts({ teamRef }: { teamRef: string }) {
  const api = useApi(costExplorerApiRef);
  const { primaryTitle } = useEntityPresentation(teamRef, {
    defaultKind: 'group',
  });
  const path = useEntityCostPath()('owner', teamRef);
  const view = useAsyncView<EntityCostOverview>({
    subject: teamRef,
    fetch: options => api.getOverview(toEntity(teamRef), options),
  });
  const overview = getViewData(view);

  return (
    <li className={styles.team}>
      <div className={styles.teamHead}>
        {path ? (
          <Link href={path} weight="bold">
            {primaryTitle}
          </Link>
        ) : (
          <Text weight="bold">{primaryTitle}</Text>
        )}
        {overview?.asOf && (
          <AsOf time={overview.asOf} stale={view.status === 'stale'} />
        )}
      </div>
      {view.status === 'loading' && <Skeleton height={40} />}
      {overview && <TeamFigures overview={overview} />}
      <TeamProblem view={view} />
    </li>
  );
}

function TeamProblem({ view }: { view: AsyncView<EntityCostOverview> }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  switch (view.status) {
    case 'denied':
      return (
        <Text as="p" color="secondary">
          {t('teams.denied')}
        </Text>
      );
    case 'failed':
      return (
        <Text as="p" role="alert" color="danger">
          {t('teams.failed')}
          {view.message && `: ${view.message}`}
        </Text>
      );
    default:
      return null;
  }
}

/** As much of a team as the client needs to ask for it. */
function toEntity(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}
