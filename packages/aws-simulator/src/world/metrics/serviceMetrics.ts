import type { ServiceTimeline } from '../services/ServiceTimeline';
import type { AppRunnerService, EcsService } from '../services/types';
import { gauge, latencies, total } from './datum';
import type { MetricDatum, MetricSource } from './types';

type DatumOf = (minute: number) => MetricDatum | undefined;

/**
 * `AWS/ECS`: each running task reports once a minute, so the sample count is
 * the number of running tasks.
 */
export function ecsServiceMetrics(
  service: EcsService,
  timeline: ServiceTimeline,
): MetricSource[] {
  const source = (metricName: string, datum: DatumOf): MetricSource => ({
    accountId: service.accountId,
    region: service.region,
    namespace: 'AWS/ECS',
    metricName,
    dimensions: {
      ClusterName: service.clusterName,
      ServiceName: service.serviceName,
    },
    startMinute: service.startMinute,
    datum,
  });
  return [
    source('CPUUtilization', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.cpu, state.taskCount, 1.5);
    }),
    source('MemoryUtilization', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.memory, state.taskCount, 0.6);
    }),
  ];
}

/** `AWS/AppRunner`, service level; latency is reported in milliseconds. */
export function appRunnerServiceMetrics(
  service: AppRunnerService,
  timeline: ServiceTimeline,
): MetricSource[] {
  const source = (metricName: string, datum: DatumOf): MetricSource => ({
    accountId: service.accountId,
    region: service.region,
    namespace: 'AWS/AppRunner',
    metricName,
    dimensions: {
      ServiceName: service.serviceName,
      ServiceID: service.serviceId,
    },
    startMinute: service.startMinute,
    datum,
  });
  const counter = (
    metricName: string,
    field: 'requests' | 'success' | 'clientErrors' | 'serverErrors',
  ) =>
    source(metricName, minute => {
      const state = timeline.minute(minute);
      return state && total(state[field]);
    });
  return [
    source('CPUUtilization', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.cpu, state.taskCount, 1.5);
    }),
    source('MemoryUtilization', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.memory, state.taskCount, 0.6);
    }),
    source('ActiveInstances', minute => {
      const state = timeline.minute(minute);
      return state && gauge(state.taskCount);
    }),
    counter('Requests', 'requests'),
    counter('2xxStatusResponses', 'success'),
    counter('4xxStatusResponses', 'clientErrors'),
    counter('5xxStatusResponses', 'serverErrors'),
    source('RequestLatency', minute => {
      const state = timeline.minute(minute);
      return (
        state && latencies(state.medianLatencySeconds * 1000, state.requests)
      );
    }),
  ];
}
