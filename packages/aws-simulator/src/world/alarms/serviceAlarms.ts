import type { MetricSource } from '../metrics/types';
import type { Service } from '../services/types';
import type { Alarm } from './types';

/**
 * The alarms that belong to a service: CPU above 80 % in 3 of 3 periods of five
 * minutes, and failing requests where a load balancer counts them.
 */
export function serviceAlarms(
  service: Service,
  metrics: ReadonlyArray<MetricSource>,
): Alarm[] {
  const { accountId, region, startMinute } = service;
  const { prefix, cpuAlarm } = alarmNames(service);
  const common = (name: string) => ({
    accountId,
    region,
    name,
    arn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
    comparison: 'GreaterThanThreshold' as const,
    actionArns: [`arn:aws:sns:${region}:${accountId}:${prefix}-sns`],
    createdMinute: startMinute,
    periodMinutes: 5,
    evaluationPeriods: 3,
  });
  const alarms: Alarm[] = [];
  const cpu = metrics.find(
    ({ namespace, metricName }) =>
      metricName === 'CPUUtilization' && namespace !== 'AWS/RDS',
  );
  if (cpu) {
    alarms.push({
      ...common(cpuAlarm),
      description: `CPU of ${service.serviceName} is above 80 % for 15 minutes`,
      metric: cpu,
      statistic: 'Average',
      threshold: 80,
      datapointsToAlarm: 3,
      treatMissingData: 'missing',
    });
  }
  const failures = metrics.find(
    ({ metricName, dimensions }) =>
      metricName === 'HTTPCode_Target_5XX_Count' && !dimensions.TargetGroup,
  );
  if (failures) {
    alarms.push({
      ...common(`${prefix}-cloudwatch-5xx`),
      description: `${service.serviceName} answers more than 10 requests in 5 minutes with a server error`,
      metric: failures,
      statistic: 'Sum',
      threshold: 10,
      datapointsToAlarm: 2,
      treatMissingData: 'notBreaching',
    });
  }
  return alarms;
}

/** Alarm names follow the house pattern, with `cloudwatch` as the AWS service. */
export function alarmNames(service: Service) {
  const word = service.type === 'ecs-service' ? 'ecs' : 'apprunner';
  const at = service.serviceName.indexOf(`-${word}`);
  const prefix = service.serviceName.slice(0, at);
  const suffix = service.serviceName.slice(at + word.length + 1);
  if (service.adopted) {
    return { prefix, cpuAlarm: `${prefix}-cloudwatch${suffix}` };
  }
  const cpuAlarm =
    service.type === 'ecs-service'
      ? `${prefix}-cloudwatch-cpu`
      : `${prefix}-cloudwatch-apprunner-cpu`;
  return { prefix, cpuAlarm };
}
