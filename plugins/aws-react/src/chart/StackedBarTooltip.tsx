import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { Swatch } from './StackedBarLegend';
import {
  getBarColor,
  isEstimatedRow,
  type StackedBarRow,
  type StackedBarSeries,
} from './stackedBars';
import styles from './chart.module.css';

/** The parts of one bar, the top one first; read out while moving by keyboard. */
export function StackedBarTooltip(props: {
  series: StackedBarSeries[];
  rows: StackedBarRow[];
  // The chart library adds these two.
  active?: boolean;
  label?: string | number;
}) {
  const { series, rows, active, label } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const row = rows.find(({ id }) => id === label);
  if (!active || !row) {
    return null;
  }
  const parts = series
    .map((part, index) => ({ part, index, segment: row.segments[index] }))
    .filter(({ segment }) => segment.value !== 0)
    .reverse();

  return (
    <div className={styles.tooltip} role="status">
      <strong>{row.label}</strong>
      {row.note && <p className={styles.note}>{row.note}</p>}
      <ul>
        {parts.map(({ part, index, segment }) => (
          <li key={part.id}>
            <Swatch color={getBarColor(part, index)} />
            <span>{part.label}</span>
            <b>{segment.text}</b>
          </li>
        ))}
        <li>
          <span>{t('chart.total')}</span>
          <b>{row.total}</b>
        </li>
      </ul>
      {isEstimatedRow(row) && <p>{t('chart.estimated')}</p>}
    </div>
  );
}
