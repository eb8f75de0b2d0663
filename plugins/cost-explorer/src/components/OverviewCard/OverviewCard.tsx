import type { Entity } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  AsOf,
  getViewData,
  MissingAwsAnnotation,
  SimulatedBadge,
} from '@hangar/plugin-aws-react';
import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import {
  costAnnotations,
  isCostExplorerAvailable,
  isSumOfMembers,
} from '../../availability';
import { useCostOverview } from '../../hooks/useEntityCosts';
import { useCostPath } from '../../hooks/useCostPath';
import { costExplorerTranslationRef } from '../../translation';
import { CostProblems, CostStatePanel } from '../shared';
import { CardBudget } from './CardBudget';
import { CardForecast } from './CardForecast';
import { CardMover } from './CardMover';
import { MonthToDate } from './MonthToDate';
import styles from './OverviewCard.module.css';

/** What an entity costs this month, and where it is heading. */
export function OverviewCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return isCostExplorerAvailable(entity) ? (
    <CostCard entity={entity} />
  ) : (
    <EntityInfoCard title={t('card.title')}>
      <MissingAwsAnnotation entity={entity} annotations={costAnnotations} />
    </EntityInfoCard>
  );
}

function CostCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const path = useCostPath();
  const view = useCostOverview(entity);
  const overview = getViewData(view);
  const isSum = isSumOfMembers(entity);

  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={overview?.simulated && <SimulatedBadge />}
      footerActions={
        <div className={styles.footer}>
          {overview?.asOf && (
            <AsOf time={overview.asOf} stale={overview.stale} />
          )}
          {path && <Link href={path}>{t('card.link')}</Link>}
        </div>
      }
    >
      <CostStatePanel
        view={view}
        skeleton={<Skeleton width="100%" height={180} />}
        isEmpty={isEmpty}
        empty={{
          title: t('card.emptyTitle'),
          description: t(isSum ? 'card.emptyMembers' : 'card.empty'),
        }}
      >
        {data => (
          <div className={styles.body}>
            <CostProblems problems={data.problems} />
            {data.asOf && <Figures overview={data} />}
          </div>
        )}
      </CostStatePanel>
    </EntityInfoCard>
  );
}

function Figures({ overview }: { overview: EntityCostOverview }) {
  return (
    <>
      <MonthToDate overview={overview} />
      <CardForecast forecast={overview.forecast} />
      <CardBudget budgets={overview.budgets} />
      <CardMover mover={overview.topMover} />
    </>
  );
}

/** Without tags there is nothing to count; what went wrong is told instead, if anything did. */
function isEmpty({ selectors, problems }: EntityCostOverview): boolean {
  return selectors.length === 0 && problems.length === 0;
}
