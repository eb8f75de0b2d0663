import type { EcsService, Scope } from '../../world/services/types';
import { loadBalancerOf } from '../../world/stacks/deployed/findLoadBalancer';
import type { InventoryItem } from '../../world/stacks/records/resourceRecords';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';

const PREFIX = 'AWS::ElasticLoadBalancingV2::';
const ALWAYS_THERE = Date.UTC(2025, 0, 6);

/** A load balancer or target group, with the service behind it. */
export type Balancing = {
  arn: string;
  name: string;
  createdAt: number;
  properties: InventoryItem['properties'];
  attributes: InventoryItem['attributes'];
  /** ARN of the load balancer in front of a target group. */
  loadBalancerArn?: string;
  service?: EcsService;
};

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

function balancedServices(world: WorldState, scope: Scope): EcsService[] {
  return world.services
    .list(scope)
    .flatMap(service =>
      service.type === 'ecs-service' && service.loadBalancer ? [service] : [],
    );
}

function arnOf(
  { accountId, region }: Scope,
  kind: 'loadbalancer/app' | 'targetgroup',
  { name, id }: { name: string; id: string },
): string {
  return `arn:aws:elasticloadbalancing:${region}:${accountId}:${kind}/${name}/${id}`;
}

function fromInventory(item: InventoryItem): Balancing {
  const { physicalId, createdAt, properties, attributes } = item;
  const [name] = physicalId.split('/').slice(-2);
  return { arn: physicalId, name, createdAt, properties, attributes };
}

/** The load balancers of the stacks, and those that were always there. */
export function listLoadBalancers(
  world: WorldState,
  scope: Scope,
): Balancing[] {
  const made = world.inventory
    .list(scope, `${PREFIX}LoadBalancer`)
    .map(fromInventory);
  const sample = balancedServices(world, scope).flatMap(service =>
    service.loadBalancer && !service.stackId
      ? [
          {
            arn: arnOf(scope, 'loadbalancer/app', service.loadBalancer),
            name: service.loadBalancer.name,
            createdAt: ALWAYS_THERE,
            properties: {},
            attributes: {},
            service,
          },
        ]
      : [],
  );
  return [...made, ...sample];
}

/** The target groups of the stacks, and those that were always there. */
export function listTargetGroups(world: WorldState, scope: Scope): Balancing[] {
  const services = balancedServices(world, scope);
  const groupArn = ({ loadBalancer }: EcsService) =>
    loadBalancer && arnOf(scope, 'targetgroup', loadBalancer.targetGroup);
  const made = world.inventory
    .list(scope, `${PREFIX}TargetGroup`)
    .map(item => ({
      ...fromInventory(item),
      loadBalancerArn: loadBalancerOf(world.inventory, scope, item.physicalId),
      service: services.find(service => groupArn(service) === item.physicalId),
    }));
  const sample = services.flatMap(service =>
    service.loadBalancer && !service.stackId
      ? [
          {
            arn: arnOf(scope, 'targetgroup', service.loadBalancer.targetGroup),
            name: service.loadBalancer.targetGroup.name,
            createdAt: ALWAYS_THERE,
            properties: {},
            attributes: {},
            loadBalancerArn: arnOf(
              scope,
              'loadbalancer/app',
              service.loadBalancer,
            ),
            service,
          },
        ]
      : [],
  );
  return [...made, ...sample];
}

/**
 * The ones that are asked for, by ARN or by name.
 *
 * @throws AwsError with the code, when one is not there
 */
export function select(
  all: ReadonlyArray<Balancing>,
  { arns = [], names = [] }: { arns?: string[]; names?: string[] },
  { code, noun }: { code: string; noun: string },
): Balancing[] {
  if (arns.length === 0 && names.length === 0) {
    return [...all];
  }
  return [
    ...arns.map(wanted => ({ wanted, key: 'arn' as const })),
    ...names.map(wanted => ({ wanted, key: 'name' as const })),
  ].map(({ wanted, key }) => {
    const found = all.find(item => item[key] === wanted);
    if (!found) {
      throw new AwsError(code, `${noun} '${wanted}' not found`);
    }
    return found;
  });
}
