export { Sparkline } from './Sparkline';
export { StackedBarChart, type StackedBarChartProps } from './StackedBarChart';
export type {
  StackedBarRow,
  StackedBarSegment,
  StackedBarSeries,
} from './stackedBars';
export { summarizeSeries, type SeriesSummary } from './summarizeSeries';
export { TimeSeriesChart, type TimeSeriesChartProps } from './TimeSeriesChart';
export type {
  ChartMarker,
  ChartThreshold,
  TimeSeries,
  TimeSeriesPoint,
} from './types';
