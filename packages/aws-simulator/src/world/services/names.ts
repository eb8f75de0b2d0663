import type { Scope } from './types';

// {sysname}-{environment}-{user}-{service}[-{suffix}], e.g.
// drone-dev-engineer-ecs-parts or drone-dev-engineer-apprunner-parts.
const HOUSE_NAME =
  /^[a-z][a-z0-9]*-(?:dev|stg|prod)-[A-Za-z0-9][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)+$/;

export type EcsServiceName = Scope & {
  type: 'ecs-service';
  clusterName: string;
  serviceName: string;
};

export type AppRunnerServiceName = Scope & {
  type: 'app-runner-service';
  serviceName: string;
  serviceId: string;
};

export type ServiceName = EcsServiceName | AppRunnerServiceName;

/** Whether the service is called as the organisation calls its services. */
export function isHouseName(name: ServiceName): boolean {
  const named = (text: string, word: string) =>
    text.length <= 255 && HOUSE_NAME.test(text) && text.includes(`-${word}`);
  return name.type === 'ecs-service'
    ? named(name.clusterName, 'ecs') && named(name.serviceName, 'ecs')
    : named(name.serviceName, 'apprunner') &&
        /^[0-9a-f]{32}$/.test(name.serviceId);
}

const HOUSE_SERVICE =
  /^[a-z][a-z0-9]*-(?:dev|stg|prod)-([A-Za-z0-9_]+)-(?:ecs|apprunner)(?:-(.+))?$/;

/** The tags that the organisation's convention gives a service of this name. */
export function getHouseTags(serviceName: string): Record<string, string> {
  const [, user, component] = HOUSE_SERVICE.exec(serviceName) ?? [];
  return {
    ...(user !== undefined && { Cost: `drone_${user}`, createdBy: user }),
    ...(component !== undefined && { Component: component }),
    Project: 'infra-course-drone',
    Name: serviceName,
  };
}

export function serviceArn(name: ServiceName): string {
  const { accountId, region, serviceName } = name;
  return name.type === 'ecs-service'
    ? `arn:aws:ecs:${region}:${accountId}:service/${name.clusterName}/${serviceName}`
    : `arn:aws:apprunner:${region}:${accountId}:service/${serviceName}/${name.serviceId}`;
}

/** The service that writes to a log group, told from the group's name. */
export function serviceOfLogGroup(
  logGroupName: string,
  scope: Scope,
): ServiceName | undefined {
  const ecs = /^\/ecs\/([^/]+)$/.exec(logGroupName);
  if (ecs) {
    const [, serviceName] = ecs;
    // A stamped service has a cluster of its own, of the same name.
    return {
      ...scope,
      type: 'ecs-service',
      clusterName: serviceName,
      serviceName,
    };
  }
  const appRunner =
    /^\/aws\/apprunner\/([^/]+)\/([^/]+)\/(?:application|service)$/.exec(
      logGroupName,
    );
  if (appRunner) {
    const [, serviceName, serviceId] = appRunner;
    return { ...scope, type: 'app-runner-service', serviceName, serviceId };
  }
  return undefined;
}

/** The service whose metrics have these dimensions. */
export function serviceOfDimensions(
  dimensions: Readonly<Record<string, string>>,
  scope: Scope,
): ServiceName | undefined {
  const { ClusterName, ServiceName, ServiceID, LogGroupName } = dimensions;
  if (LogGroupName) {
    return serviceOfLogGroup(LogGroupName, scope);
  }
  if (ServiceName && ClusterName) {
    return {
      ...scope,
      type: 'ecs-service',
      clusterName: ClusterName,
      serviceName: ServiceName,
    };
  }
  if (ServiceName && ServiceID) {
    return {
      ...scope,
      type: 'app-runner-service',
      serviceName: ServiceName,
      serviceId: ServiceID,
    };
  }
  return undefined;
}
