export { Sparkline } from './Sparkline';
export { summarizeSeries, type SeriesSummary } from './summarizeSeries';
export { TimeSeriesChart, type TimeSeriesChartProps } from './TimeSeriesChart';
export type { ChartThreshold, TimeSeries, TimeSeriesPoint } from './types';
