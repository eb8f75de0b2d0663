import { useId } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusLabel,
  useFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { getBudgetState } from './getBudgetState';
import styles from './Budgets.module.css';

const FULL = 100;

/** How much of a budget is used, as a bar and in words. */
export function BudgetMeter(props: { budget: BudgetStatus; money: MoneyView }) {
  const { budget, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const nameId = useId();
  const { state, tone, ...more } = getBudgetState(budget);
  const text = useBudgetText(budget, money);

  return (
    <div className={styles.budget}>
      <div className={styles.budgetHead}>
        <Text as="p" id={nameId} weight="bold" className={styles.name}>
          {budget.name}
        </Text>
        <Text as="span" variant="body-small" color="secondary">
          {t(`budget.source.${budget.source}`)}
        </Text>
        <StatusLabel tone={tone}>
          {t(`budget.state.${state}`, {
            threshold: '',
            ...('threshold' in more && { threshold: String(more.threshold) }),
          })}
        </StatusLabel>
      </div>
      <div
        className={styles.meter}
        role="meter"
        aria-labelledby={nameId}
        aria-valuemin={0}
        aria-valuemax={FULL}
        aria-valuenow={toBar(budget.usedPercent)}
        aria-valuetext={text}
        data-tone={tone}
      >
        <div
          className={styles.used}
          style={{ inlineSize: `${toBar(budget.usedPercent)}%` }}
        />
        {budget.forecastPercent !== null && (
          <div
            className={styles.forecast}
            style={{ insetInlineStart: `${toBar(budget.forecastPercent)}%` }}
          />
        )}
      </div>
      <Text as="p" variant="body-small">
        {text}
      </Text>
    </div>
  );
}

function useBudgetText(budget: BudgetStatus, money: MoneyView): string {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const { actual, limit, usedPercent, forecast, forecastPercent } = budget;
  const used = t('budget.of', {
    actual: money.format(actual),
    limit: money.format(limit),
    percent: format.percent(usedPercent),
  });
  if (!forecast) {
    return used;
  }
  const heading = t('budget.forecast', {
    forecast: money.format(forecast),
    percent: forecastPercent === null ? '–' : format.percent(forecastPercent),
  });
  return `${used} · ${heading}`;
}

/** A bar is never longer than its room. */
function toBar(percent: number): number {
  return Math.min(Math.max(percent, 0), FULL);
}
