import type {
  EntityMetric,
  MetricSeries,
} from '@hangar/plugin-cloudwatch-common';

/** The metrics that tell at a glance how a service does. */
export type Vitals = {
  cpu?: EntityMetric;
  errors?: EntityMetric;
  requests?: EntityMetric;
  latency?: EntityMetric;
};

const CANDIDATES: Record<keyof Vitals, string[]> = {
  cpu: [
    'ecs-service/CPUUtilization',
    'app-runner-service/CPUUtilization',
    'rds-instance/CPUUtilization',
  ],
  errors: [
    'load-balancer/HTTPCode_Target_5XX_Count',
    'app-runner-service/5xxStatusResponses',
  ],
  requests: ['load-balancer/RequestCount', 'app-runner-service/Requests'],
  latency: [
    'load-balancer/TargetResponseTime',
    'app-runner-service/RequestLatency',
  ],
};

/** Picks the vital metrics; one that an entity does not have stays out. */
export function selectVitals(metrics: EntityMetric[]): Vitals {
  const find = (name: keyof Vitals) =>
    CANDIDATES[name]
      .map(id => metrics.find(metric => metric.id === id))
      .find(metric => metric !== undefined);
  return {
    cpu: find('cpu'),
    errors: find('errors'),
    requests: find('requests'),
    latency: find('latency'),
  };
}

/** The one series of a metric a small trend shows: p95 of percentiles. */
export function selectVitalSeries(
  metric: EntityMetric,
): MetricSeries | undefined {
  return (
    metric.series.find(({ statistic }) => statistic === 'p95') ??
    metric.series[0]
  );
}
