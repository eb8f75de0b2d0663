import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ValueUnit } from '../format';
import type { TimeWindow } from '../timeRange';
import { awsReactTranslationRef } from '../translation';
import { buildChartRows } from './buildChartRows';
import { useSeriesSummary } from './useSeriesSummary';
import type { TimeSeries } from './types';
import styles from './chart.module.css';

const WIDTH = 120;
const HEIGHT = 32;

/**
 * A small trend without axes; light enough for a card, since it needs no chart
 * library.
 *
 * @public
 */
export function Sparkline(props: {
  title: string;
  unit: ValueUnit;
  series: TimeSeries;
  window: TimeWindow;
  period: number;
  /** What the trend comes to in words, where `unit` cannot say it. */
  summary?: string;
}) {
  const { title, unit, series, window, period } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const summarize = useSeriesSummary(unit);
  const summary = props.summary ?? summarize([series]);
  const label = t('trend.label', { title, summary });

  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={drawPath(series, window, period)} />
    </svg>
  );
}

function drawPath(series: TimeSeries, window: TimeWindow, period: number) {
  const from = window.from.getTime();
  const span = window.to.getTime() - from || 1;
  const rows = buildChartRows([series], period);
  const values = series.points.map(({ value }) => value);
  const min = Math.min(...values, 0);
  const height = Math.max(...values, 0) - min || 1;
  let command = 'M';
  return rows
    .map(({ time, values: [value] }) => {
      if (value === null) {
        command = 'M';
        return '';
      }
      const x = ((time - from) / span) * WIDTH;
      const y = HEIGHT - 2 - ((value - min) / height) * (HEIGHT - 4);
      const step = `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
      command = 'L';
      return step;
    })
    .join('');
}
