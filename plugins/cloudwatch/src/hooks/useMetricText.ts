import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityMetric } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../translation';

type MessageKey = keyof typeof cloudwatchTranslationRef.T;
type MetricId =
  Extract<
    MessageKey,
    `metric.${string}.title`
  > extends `metric.${infer Id}.title`
    ? Id
    : never;

const METRIC_IDS: Record<MetricId, true> = {
  'ecs-service/CPUUtilization': true,
  'ecs-service/MemoryUtilization': true,
  'ecs-service/RunningTaskCount': true,
  'app-runner-service/CPUUtilization': true,
  'app-runner-service/MemoryUtilization': true,
  'app-runner-service/Requests': true,
  'app-runner-service/2xxStatusResponses': true,
  'app-runner-service/4xxStatusResponses': true,
  'app-runner-service/5xxStatusResponses': true,
  'app-runner-service/RequestLatency': true,
  'load-balancer/RequestCount': true,
  'load-balancer/HTTPCode_Target_2XX_Count': true,
  'load-balancer/HTTPCode_Target_4XX_Count': true,
  'load-balancer/HTTPCode_Target_5XX_Count': true,
  'load-balancer/TargetResponseTime': true,
  'load-balancer/NewFlowCount': true,
  'load-balancer/ActiveFlowCount': true,
  'load-balancer/ProcessedBytes': true,
  'load-balancer/TCP_Target_Reset_Count': true,
  'target-group/HealthyHostCount': true,
  'rds-instance/CPUUtilization': true,
  'rds-instance/FreeStorageSpace': true,
  'rds-instance/DatabaseConnections': true,
  'log-group/IncomingLogEvents': true,
};

/** Title and description of a metric; AWS's own name where there is no text. */
export function useMetricText() {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  return ({ id, metricName }: Pick<EntityMetric, 'id' | 'metricName'>) =>
    isMetricId(id)
      ? {
          title: t(`metric.${id}.title`),
          description: t(`metric.${id}.description`),
        }
      : { title: metricName, description: undefined };
}

function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(METRIC_IDS, id);
}
