import { z } from 'zod';
import { hexId } from '../../world/random';
import { toMinute } from '../../world/time';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { listTargetGroups, validationError, type Balancing } from './balancing';

// What a target takes to pass its first health checks, compressed.
const REGISTERING_MS = 2_000;

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html */
export const describeTargetHealth = operation(
  z.object({ TargetGroupArn: z.string().min(1) }),
  validationError,
  ({ TargetGroupArn }, { call, world }) => {
    const group = listTargetGroups(world, call).find(
      ({ arn }) => arn === TargetGroupArn,
    );
    if (!group) {
      throw new AwsError(
        'TargetGroupNotFound',
        `Target groups '${TargetGroupArn}' not found`,
      );
    }
    return { TargetHealthDescriptions: { member: targets(world, group) } };
  },
);

/** Each task of the service is a target, with an address of its own. */
function targets(world: WorldState, { service }: Balancing) {
  if (!service) {
    return [];
  }
  const item = world.inventory.get(service, 'AWS::ECS::Service', service.arn);
  const age = world.now().getTime() - (item?.createdAt ?? 0);
  const isInitial = age < REGISTERING_MS;
  const tasks = world.timeline(service).tasks(toMinute(world.now()));
  return tasks.map(({ id }) => ({
    Target: {
      Id: `10.0.0.${(Number.parseInt(hexId(id, 2), 16) % 250) + 4}`,
      Port: service.containerPort,
      AvailabilityZone: `${service.region}${Number.parseInt(id[0], 16) % 2 ? 'a' : 'c'}`,
    },
    HealthCheckPort: String(service.containerPort),
    TargetHealth: isInitial
      ? {
          State: 'initial',
          Reason: 'Elb.RegistrationInProgress',
          Description: 'Target registration is in progress',
        }
      : { State: 'healthy' },
  }));
}
