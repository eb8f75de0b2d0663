import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatUnit, useFormatters, type ValueUnit } from '../format';
import { awsReactTranslationRef } from '../translation';
import type { SeriesStyle } from './palette';
import type { ChartRow, TimeSeries } from './types';
import styles from './chart.module.css';

/** The values of all series at one moment; read out while moving by keyboard. */
export function ChartTooltip(props: {
  unit: ValueUnit;
  series: TimeSeries[];
  lines: SeriesStyle[];
  rows: ChartRow[];
  // The chart library adds these two.
  active?: boolean;
  label?: string | number;
}) {
  const { unit, series, lines, rows, active, label } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const row = rows.find(({ time }) => time === Number(label));
  if (!active || !row) {
    return null;
  }

  return (
    <div className={styles.tooltip} role="status">
      <strong>{format.dateTime(new Date(row.time))}</strong>
      <ul>
        {series.map(({ id, label: name }, index) => {
          const value = row.values[index];
          return (
            <li key={id}>
              <svg width="16" height="8" aria-hidden focusable="false">
                <line
                  x2="16"
                  y1="4"
                  y2="4"
                  stroke={lines[index].color}
                  strokeWidth="2"
                  strokeDasharray={lines[index].dash}
                />
              </svg>
              <span>{name}</span>
              <b>
                {value === null
                  ? t('chart.noValue')
                  : formatUnit(format, unit, value)}
              </b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
