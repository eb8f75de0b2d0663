import { FaultInjector } from '../control/FaultList';
import { RequestRecorder } from '../control/RequestLog';
import { AlarmTimeline } from './alarms/AlarmTimeline';
import { serviceAlarms } from './alarms/serviceAlarms';
import type { WorldClock } from './clock';
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
import { metricKey } from './metrics/metricKey';
import {
  appRunnerServiceMetrics,
  ecsServiceMetrics,
} from './metrics/serviceMetrics';
import type { MetricSource } from './metrics/types';
import { sampleAccounts, sampleServices } from './sample';
import { ScopedIndex } from './ScopedIndex';
import { serviceOfDimensions, serviceOfLogGroup } from './services/names';
import { ServiceRegistry } from './services/ServiceRegistry';
import { ServiceTimeline } from './services/ServiceTimeline';
import { StateFile } from './services/StateFile';
import type { Scope, Service } from './services/types';

/** An alarm with the account and region it is found under. */
export type AlarmEntry = Scope & { name: string; timeline: AlarmTimeline };

/** Everything there is in the simulated world; the API faces project it. */
export class WorldState {
  readonly accounts = sampleAccounts;
  readonly requests = new RequestRecorder();
  readonly faults = new FaultInjector();
  readonly services: ServiceRegistry;
  readonly logGroups = new ScopedIndex<LogGroup>(group => group.name);
  readonly alarms = new ScopedIndex<AlarmEntry>(alarm => alarm.name);
  readonly metrics = new ScopedIndex<MetricSource>(source =>
    metricKey(source.namespace, source.metricName, source.dimensions),
  );
  readonly #timelines = new Map<string, ServiceTimeline>();

  constructor(
    readonly seed: string,
    readonly clock: WorldClock,
    stateFile?: string,
  ) {
    this.services = new ServiceRegistry({
      services: sampleServices,
      accountIds: sampleAccounts.map(account => account.id),
      now: () => clock.now(),
      stateFile: stateFile ? new StateFile(stateFile) : undefined,
      onService: service => this.#furnish(service),
    });
  }

  now(): Date {
    return this.clock.now();
  }

  hasAccount(accountId: string): boolean {
    return this.accounts.some(account => account.id === accountId);
  }

  timeline(service: Service): ServiceTimeline {
    let timeline = this.#timelines.get(service.arn);
    if (!timeline) {
      timeline = new ServiceTimeline(this.seed, service);
      this.#timelines.set(service.arn, timeline);
    }
    return timeline;
  }

  /** A log group by name; reading one of a stamped service brings it to life. */
  findLogGroup(scope: Scope, name: string): LogGroup | undefined {
    const service = serviceOfLogGroup(name, scope);
    if (service && !this.logGroups.get(scope, name)) {
      this.services.findOrAdopt(service);
    }
    return this.logGroups.get(scope, name);
  }

  /** Brings the stamped service to life whose metrics have these dimensions. */
  adoptByDimensions(
    scope: Scope,
    dimensions: Readonly<Record<string, string>>,
  ): void {
    const service = serviceOfDimensions(dimensions, scope);
    if (service?.type === 'ecs-service' && dimensions.LogGroupName) {
      this.findLogGroup(scope, dimensions.LogGroupName);
    } else if (service) {
      this.services.findOrAdopt(service);
    }
  }

  #furnish(service: Service): void {
    const timeline = this.timeline(service);
    const groups = createLogGroups(service, timeline);
    const metrics = [
      ...createServiceMetrics(service, timeline),
      ...groups.flatMap(logGroupMetrics),
    ];
    this.logGroups.add(groups);
    this.metrics.add(metrics);
    this.alarms.add(
      serviceAlarms(service, metrics).map(alarm => ({
        accountId: alarm.accountId,
        region: alarm.region,
        name: alarm.name,
        timeline: new AlarmTimeline(alarm),
      })),
    );
  }
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
  if (service.type === 'app-runner-service') {
    return appRunnerServiceMetrics(service, timeline);
  }
  const { loadBalancer, database } = service;
  return [
    ...ecsServiceMetrics(service, timeline),
    ...(loadBalancer
      ? loadBalancerMetrics(service, loadBalancer, timeline)
      : []),
    ...(database ? databaseMetrics(service, database, timeline) : []),
  ];
}
