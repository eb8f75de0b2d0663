import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Section,
  StackedBarChart,
  useDayFormatters,
  type MoneyView,
  type StackedBarRow,
} from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { buildCostBars } from './buildCostBars';
import { useBarNote } from './useBarNote';

/** Costs as bars, a part for each of the most expensive services. */
export function CostBars(props: { costs: EntityCosts; money: MoneyView }) {
  const { costs, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const getNote = useBarNote(money);
  const isDaily = costs.granularity === 'daily';
  const title = t(isDaily ? 'bars.dailyTitle' : 'bars.monthlyTitle');
  const bars = useMemo(
    () =>
      buildCostBars(costs, {
        money,
        rest: count => t('bars.other', { services: String(count) }),
        label: isDaily ? days.longDay : days.month,
        shortLabel: isDaily ? days.day : days.shortMonth,
        note: date => getNote(costs, date),
      }),
    [costs, money, isDaily, days, t, getNote],
  );
  const { highest, lowest } = findExtremes(bars.rows);
  if (!highest || !lowest) {
    return null;
  }
  return (
    <Section title={title} description={t('bars.note')}>
      <StackedBarChart
        {...bars}
        title={title}
        rowsLabel={t(isDaily ? 'granularity.day' : 'granularity.month')}
        notesLabel={t('anomaly.mark')}
        formatTick={money.formatTick}
        summary={t('bars.summary', {
          total: bars.total,
          service: bars.series[0].label,
          amount: bars.series[0].total,
          high: highest.total,
          highDate: highest.label,
          low: lowest.total,
          lowDate: lowest.label,
        })}
      />
    </Section>
  );
}

function findExtremes(rows: StackedBarRow[]) {
  const getHeight = ({ segments }: StackedBarRow) =>
    segments.reduce((sum, { value }) => sum + value, 0);
  const sorted = [...rows].sort((a, b) => getHeight(a) - getHeight(b));
  return { lowest: sorted[0], highest: sorted[sorted.length - 1] };
}
