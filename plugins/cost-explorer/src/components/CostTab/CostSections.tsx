import type { ReactNode } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState, Section, type MoneyView } from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { isUnread, MoverList } from '../shared';
import { AnomaliesSection } from './AnomaliesSection';
import { CostBars } from './CostBars';
import { CostSummary } from './CostSummary';
import { ServicesSection } from './ServicesSection';
import { TagsSection } from './TagsSection';

/** Everything there is to say about the costs of a range. */
export function CostSections(props: {
  entity: Entity;
  costs: EntityCosts;
  money: MoneyView;
  refreshCount: number;
  members?: ReactNode;
  budgets: ReactNode;
}) {
  const { costs, money, members, budgets } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  if (!hasCosts(costs)) {
    return (
      <>
        {/* What was never read is told as a problem, not as empty. */}
        {!isUnread(costs, costs.to) && (
          <EmptyState
            title={t('tab.emptyTitle')}
            description={t('tab.empty')}
          />
        )}
        {members}
        {budgets}
        <TagsSection selectors={costs.selectors} />
      </>
    );
  }
  return (
    <>
      <CostSummary {...props} />
      <CostBars costs={costs} money={money} />
      {members}
      <Section title={t('mover.title')} description={t('mover.description')}>
        {costs.topMovers.length > 0 ? (
          <MoverList movers={costs.topMovers} money={money} />
        ) : (
          <Text as="p" color="secondary">
            {t(costs.previousTotal ? 'mover.empty' : 'change.none')}
          </Text>
        )}
      </Section>
      <AnomaliesSection anomalies={costs.anomalies} money={money} />
      {budgets}
      <ServicesSection costs={costs} money={money} />
      <TagsSection selectors={costs.selectors} />
    </>
  );
}

/** Tax and credits may be there without a service. */
function hasCosts({ services, adjustments }: EntityCosts): boolean {
  return (
    services.length > 0 ||
    Object.values(adjustments).some(({ amount }) => Number(amount) !== 0)
  );
}
