import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getViewData, Section, type MoneyView } from '@hangar/plugin-aws-react';
import { isSumOfMembers } from '../../availability';
import { useEntityBudgets } from '../../hooks/useEntityCosts';
import { costExplorerTranslationRef } from '../../translation';
import { CostStatePanel } from '../shared';
import { BudgetMeter } from './BudgetMeter';
import { PortalBudgetActions } from './PortalBudgetActions';
import styles from './Budgets.module.css';

/** The budgets of an entity; groups and systems can have one that the portal keeps. */
export function BudgetsSection(props: {
  entity: Entity;
  money: MoneyView;
  refreshCount: number;
}) {
  const { entity, money, refreshCount } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [changes, setChanges] = useState(0);
  const view = useEntityBudgets(entity, refreshCount + changes);
  const data = getViewData(view);
  const isSum = isSumOfMembers(entity);

  return (
    <Section
      title={t('budget.title')}
      actions={
        isSum &&
        data?.canUpdate && (
          <PortalBudgetActions
            entity={entity}
            budget={data.items.find(({ source }) => source === 'portal')}
            onChanged={() => setChanges(count => count + 1)}
          />
        )
      }
    >
      <CostStatePanel
        view={view}
        skeleton={<Skeleton width="100%" height={48} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <Text as="p" color="secondary">
              {t(isSum ? 'budget.emptyMembers' : 'budget.empty')}
            </Text>
          ) : (
            <ul className={styles.list}>
              {items.map(budget => (
                <li key={budget.id}>
                  <BudgetMeter budget={budget} money={money} />
                </li>
              ))}
            </ul>
          )
        }
      </CostStatePanel>
    </Section>
  );
}
