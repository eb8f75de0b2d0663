export * from './metricDefinitions';
export * from './selectMetricPeriod';
export type { AwsTargetGroup, MetricDefinition, MetricResource } from './types';
