import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useMoneyView } from '@hangar/plugin-aws-react';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { BudgetMeter } from '../Budgets/BudgetMeter';
import styles from './OverviewCard.module.css';

/** The tightest budget. */
export function CardBudget({ budgets }: { budgets: BudgetStatus[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { money } = useMoneyView(null);
  const [tightest, ...others] = budgets;
  return (
    <div className={styles.part}>
      {tightest ? (
        <BudgetMeter budget={tightest} money={money} />
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {t('card.noBudget')}
        </Text>
      )}
      {others.length > 0 && (
        <Text as="p" variant="body-x-small" color="secondary">
          {t('card.moreBudgets', { more: String(others.length) })}
        </Text>
      )}
    </div>
  );
}
