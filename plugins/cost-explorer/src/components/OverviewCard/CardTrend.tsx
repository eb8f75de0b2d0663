import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Sparkline,
  useDayFormatters,
  useMoneyView,
} from '@hangar/plugin-aws-react';
import type { CostPoint } from '@hangar/plugin-cost-explorer-common';
import { fromDay } from '../../range';
import { costExplorerTranslationRef } from '../../translation';
import styles from './OverviewCard.module.css';

const DAY_SECONDS = 86_400;

/** The last 30 days as a small line. */
export function CardTrend(props: { points: CostPoint[]; currency: string }) {
  const { points, currency } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { money } = useMoneyView(null);
  const days = useDayFormatters();
  const series = useMemo(
    () => ({
      id: 'cost',
      label: '',
      points: points.map(({ date, amount }) => ({
        time: fromDay(date).toISOString(),
        value: Number(amount),
      })),
    }),
    [points],
  );
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) {
    return null;
  }
  const sorted = [...points].sort(
    (a, b) => Number(a.amount) - Number(b.amount),
  );
  const format = ({ amount }: CostPoint) => money.format({ amount, currency });

  return (
    <div className={styles.trend}>
      <Sparkline
        title={t('card.trend')}
        unit="count"
        series={series}
        window={{ from: fromDay(first.date), to: fromDay(last.date) }}
        period={DAY_SECONDS}
        summary={t('card.trendSummary', {
          min: format(sorted[0]),
          max: format(sorted[sorted.length - 1]),
          last: format(last),
          date: days.longDay(last.date),
        })}
      />
    </div>
  );
}
