import { AlarmTimeline } from './alarms/AlarmTimeline';
import { serviceAlarms } from './alarms/serviceAlarms';
import type { AlarmEntry } from './alarms/types';
import {
  ApplicationLogGroup,
  appRunnerStreamName,
  ecsStreamName,
} from './logs/ApplicationLogGroup';
import { AppRunnerServiceLogGroup } from './logs/AppRunnerServiceLogGroup';
import { logGroupMetrics } from './logs/logGroupMetrics';
import type { LogGroup } from './logs/types';
import { databaseMetrics } from './metrics/databaseMetrics';
import { loadBalancerMetrics } from './metrics/loadBalancerMetrics';
import {
  appRunnerServiceMetrics,
  ecsServiceMetrics,
} from './metrics/serviceMetrics';
import type { MetricSource } from './metrics/types';
import type { ServiceTimeline } from './services/ServiceTimeline';
import type { Service } from './services/types';

/** Everything that can be seen of one service. */
export type Furniture = {
  logGroups: LogGroup[];
  metrics: MetricSource[];
  alarms: AlarmEntry[];
};

/** The log groups, metrics and alarms that come with a service. */
export function furnishService(
  service: Service,
  timeline: ServiceTimeline,
): Furniture {
  const logGroups = createLogGroups(service, timeline);
  const metrics = [
    ...createServiceMetrics(service, timeline),
    ...logGroups.flatMap(logGroupMetrics),
  ];
  // A stack says itself which alarms there are.
  const alarms = service.stackId ? [] : serviceAlarms(service, metrics);
  return {
    logGroups,
    metrics,
    alarms: alarms.map(alarm => ({
      accountId: alarm.accountId,
      region: alarm.region,
      name: alarm.name,
      timeline: new AlarmTimeline(alarm),
    })),
  };
}

function createLogGroups(
  service: Service,
  timeline: ServiceTimeline,
): LogGroup[] {
  if (service.type === 'ecs-service') {
    const streamName = ecsStreamName(service.containerName);
    return [
      new ApplicationLogGroup(service.logGroupName, timeline, streamName),
    ];
  }
  const prefix = `/aws/apprunner/${service.serviceName}/${service.serviceId}`;
  return [
    new ApplicationLogGroup(
      `${prefix}/application`,
      timeline,
      appRunnerStreamName(),
    ),
    new AppRunnerServiceLogGroup(`${prefix}/service`, timeline),
  ];
}

function createServiceMetrics(
  service: Service,
  timeline: ServiceTimeline,
): MetricSource[] {
  const { database } = service;
  const ofDatabase = database
    ? databaseMetrics(service, database, timeline)
    : [];
  if (service.type === 'app-runner-service') {
    return [...appRunnerServiceMetrics(service, timeline), ...ofDatabase];
  }
  const { loadBalancer } = service;
  return [
    ...ecsServiceMetrics(service, timeline),
    ...(loadBalancer
      ? loadBalancerMetrics(service, loadBalancer, timeline)
      : []),
    ...ofDatabase,
  ];
}
