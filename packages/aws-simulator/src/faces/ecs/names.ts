import { clusterArn } from '../../world/services/ecsArns';
import type { EcsService, Scope } from '../../world/services/types';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** The name in an ARN, or the name itself. */
export function shortName(nameOrArn: string): string {
  return nameOrArn.split('/').at(-1) ?? nameOrArn;
}

export function ecsServices(world: WorldState, scope: Scope): EcsService[] {
  return world.services
    .list(scope)
    .flatMap(service => (service.type === 'ecs-service' ? [service] : []))
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

/** The clusters there are: of the services, and those stacks have made. */
export function clusterNames(world: WorldState, scope: Scope): Set<string> {
  return new Set([
    ...ecsServices(world, scope).map(({ clusterName }) => clusterName),
    ...world.inventory
      .list(scope, 'AWS::ECS::Cluster')
      .map(({ physicalId }) => physicalId),
  ]);
}

/**
 * The services of a cluster.
 *
 * @throws AwsError ClusterNotFoundException
 */
export function servicesOfCluster(
  world: WorldState,
  scope: Scope,
  cluster: string,
): EcsService[] {
  const name = shortName(cluster);
  const services = ecsServices(world, scope).filter(
    service => service.clusterName === name,
  );
  const isForeign =
    cluster.startsWith('arn:') && cluster !== clusterArn(scope, name);
  if (!clusterNames(world, scope).has(name) || isForeign) {
    throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  }
  return services;
}

export function pageOptions(
  token: string | undefined,
  size: number,
  question: unknown,
) {
  return {
    token,
    size,
    question,
    invalidToken: () => invalidParameter('Invalid token'),
  };
}
