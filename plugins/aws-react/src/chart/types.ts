/**
 * A value at a moment, ISO 8601. A gap is the absence of a point.
 *
 * @public
 */
export type TimeSeriesPoint = { time: string; value: number };

/**
 * One line of a chart.
 *
 * @public
 */
export type TimeSeries = {
  id: string;
  label: string;
  points: TimeSeriesPoint[];
  /** Draws the line dashed and in the colour of this other series: the period before. */
  previousOf?: string;
};

/**
 * A horizontal line that something is compared with.
 *
 * @public
 */
export type ChartThreshold = {
  /** What sets it, for the table and on hover. */
  label: string;
  value: number;
  /** How the value was come by, when it was converted. */
  note?: string;
};

/**
 * A moment that is marked across a chart.
 *
 * @public
 */
export type ChartMarker = {
  id: string;
  /** ISO 8601. */
  time: string;
  /** What happened then. */
  text: string;
};

/** One moment of all series; null is a gap. */
export type ChartRow = { time: number; values: Array<number | null> };
