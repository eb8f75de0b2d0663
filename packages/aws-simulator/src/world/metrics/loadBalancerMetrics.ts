import type { ServiceTimeline } from '../services/ServiceTimeline';
import type { EcsService, LoadBalancer } from '../services/types';
import { gauge, latencies, occurrences } from './datum';
import type { MetricDatum, MetricSource } from './types';

/**
 * `AWS/ApplicationELB`, per load balancer and per target group. As in AWS, the
 * response code counts are reported only for minutes where they are not zero.
 */
export function loadBalancerMetrics(
  service: EcsService,
  { name, id, targetGroup }: LoadBalancer,
  timeline: ServiceTimeline,
): MetricSource[] {
  const loadBalancer = { LoadBalancer: `app/${name}/${id}` };
  const target = {
    TargetGroup: `targetgroup/${targetGroup.name}/${targetGroup.id}`,
    ...loadBalancer,
  };
  const source = (
    dimensions: Record<string, string>,
    metricName: string,
    datum: (minute: number) => MetricDatum | undefined,
  ): MetricSource => ({
    accountId: service.accountId,
    region: service.region,
    namespace: 'AWS/ApplicationELB',
    metricName,
    dimensions,
    startMinute: service.startMinute,
    datum,
  });
  const counter = (
    metricName: string,
    field: 'requests' | 'success' | 'clientErrors' | 'serverErrors',
  ) =>
    [loadBalancer, target].map(dimensions =>
      source(dimensions, metricName, minute => {
        const state = timeline.minute(minute);
        return state && occurrences(state[field]);
      }),
    );
  return [
    ...counter('RequestCount', 'requests'),
    ...counter('HTTPCode_Target_2XX_Count', 'success'),
    ...counter('HTTPCode_Target_4XX_Count', 'clientErrors'),
    ...counter('HTTPCode_Target_5XX_Count', 'serverErrors'),
    ...[loadBalancer, target].map(dimensions =>
      source(dimensions, 'TargetResponseTime', minute => {
        const state = timeline.minute(minute);
        return state && latencies(state.medianLatencySeconds, state.requests);
      }),
    ),
    source(target, 'HealthyHostCount', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.taskCount);
    }),
    source(target, 'UnHealthyHostCount', minute => {
      const state = timeline.minute(minute);
      return state && gauge(0);
    }),
  ];
}
