import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatUnit, useFormatters, type ValueUnit } from '../format';
import { awsReactTranslationRef } from '../translation';
import type { ChartRow, ChartThreshold, TimeSeries } from './types';
import styles from './chart.module.css';

/** The values of a chart, newest first. */
export function TimeSeriesTable(props: {
  title: string;
  unit: ValueUnit;
  series: TimeSeries[];
  thresholds: ChartThreshold[];
  rows: ChartRow[];
}) {
  const { title, unit, series, thresholds, rows } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();

  return (
    <div
      className={styles.tableRegion}
      role="region"
      aria-label={t('chart.tableRegion', { title })}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>
          {title}
          {thresholds.map(({ label, value }) => (
            <span key={`${label}/${value}`}>
              {' · '}
              {label}:{' '}
              {t('chart.threshold', { value: formatUnit(format, unit, value) })}
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.time')}</th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map(({ time, values }) => (
            <tr key={time}>
              <th scope="row">
                <time dateTime={new Date(time).toISOString()}>
                  {format.dateTime(new Date(time))}
                </time>
              </th>
              {values.map((value, index) => (
                <td key={series[index].id}>
                  {value === null
                    ? t('chart.noValue')
                    : formatUnit(format, unit, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
