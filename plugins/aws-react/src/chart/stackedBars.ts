/**
 * One part of the bars.
 *
 * @public
 */
export type StackedBarSeries = {
  id: string;
  label: string;
  /** The sum over all bars, as text. */
  total: string;
  /** What is left of the others; drawn in grey. */
  isRest?: boolean;
};

/**
 * A part of one bar: how high it is, and what is written of it.
 *
 * @public
 */
export type StackedBarSegment = {
  value: number;
  text: string;
  /** Not final: hatched, and told as that. */
  isEstimated?: boolean;
};

/**
 * One bar; its segments are in the order of the series.
 *
 * @public
 */
export type StackedBarRow = {
  id: string;
  /** For the tooltip and the table. */
  label: string;
  /** For the axis. */
  shortLabel: string;
  segments: StackedBarSegment[];
  /** The sum of the segments, as text. */
  total: string;
  /** Marks the bar, and says why. */
  note?: string;
};

/** Eight colours by CSS variable, so that light and dark differ. */
const COLORS = 8;

/** The colour of a series, by its place. */
export function getBarColor(series: StackedBarSeries, index: number): string {
  return series.isRest
    ? 'var(--aws-chart-rest)'
    : `var(--aws-chart-${(index % COLORS) + 1})`;
}

/** Whether any part of any bar is not final. */
export function hasEstimates(rows: StackedBarRow[]): boolean {
  return rows.some(isEstimatedRow);
}

/** Whether any part of a bar is not final. */
export function isEstimatedRow({ segments }: StackedBarRow): boolean {
  return segments.some(({ isEstimated }) => isEstimated);
}
