import type { TimeSeries } from './types';

/**
 * Colours by CSS variable, so that light and dark differ, and a dash pattern
 * each, so that lines differ without colour.
 */
const STYLES = [
  { color: 'var(--aws-chart-1)', dash: undefined },
  { color: 'var(--aws-chart-2)', dash: '7 3' },
  { color: 'var(--aws-chart-3)', dash: '2 3' },
  { color: 'var(--aws-chart-4)', dash: '9 3 2 3' },
  { color: 'var(--aws-chart-5)', dash: '12 4' },
];

const PREVIOUS_DASH = '3 4';

/** How a line is drawn. */
export type SeriesStyle = {
  color: string;
  dash?: string;
  width: number;
  opacity: number;
};

/** The style of each series; the period before takes the colour of its twin. */
export function getSeriesStyles(series: TimeSeries[]): SeriesStyle[] {
  const current = series.filter(({ previousOf }) => !previousOf);
  return series.map(({ id, previousOf }) => {
    const index = current.findIndex(other => other.id === (previousOf ?? id));
    const { color, dash } = STYLES[Math.max(index, 0) % STYLES.length];
    return previousOf
      ? { color, dash: PREVIOUS_DASH, width: 1.5, opacity: 0.8 }
      : { color, dash, width: 2, opacity: 1 };
  });
}
