import { serviceArn, type ServiceName } from './names';
import type { Service } from './types';

/** A start-up's worth of history, so that the first page is not empty. */
export const HISTORY_MINUTES = 15;

/** How a service lives that came into being in the simulator. */
export const quietLife = {
  peakRequests: 3,
  loggedShare: 1,
  medianLatencySeconds: 0.012,
  cpu: { idle: 1.5, load: 2 },
  vocabulary: 'stamped',
  adopted: true,
} as const;

/** The small, quiet service that a name seen for the first time stands for. */
export function adoptService(
  name: ServiceName,
  firstSeenMinute: number,
): Service {
  const common = {
    arn: serviceArn(name),
    accountId: name.accountId,
    region: name.region,
    serviceName: name.serviceName,
    ...quietLife,
    desiredCount: 1,
    startMinute: firstSeenMinute - HISTORY_MINUTES,
  } as const;
  if (name.type === 'app-runner-service') {
    return {
      ...common,
      type: 'app-runner-service',
      serviceId: name.serviceId,
    };
  }
  return {
    ...common,
    type: 'ecs-service',
    clusterName: name.clusterName,
    containerName: 'app',
    containerPort: 8080,
    logGroupName: `/ecs/${name.serviceName}`,
  };
}
