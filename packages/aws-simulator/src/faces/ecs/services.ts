import { z } from 'zod';
import { toMinute } from '../../world/time';
import type { EcsService, Scope } from '../../world/services/types';
import type { WorldState } from '../../world/WorldState';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { describeService } from './describeService';
import {
  invalidParameter,
  pageOptions,
  servicesOfCluster,
  shortName,
} from './names';

const listServicesSchema = z.object({
  cluster: z.string().default('default'),
  maxResults: z.number().int().min(1).max(100).default(10),
  nextToken: z.string().optional(),
  launchType: z.string().optional(),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html */
export const listServices = operation(
  listServicesSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { nextToken: token, maxResults, cluster, launchType } = input;
    const services = servicesOfCluster(world, call, cluster);
    const wanted = (launchType ?? 'FARGATE') === 'FARGATE' ? services : [];
    const { items, nextToken } = paginate(
      wanted.map(service => service.arn),
      pageOptions(token, maxResults, cluster),
    );
    return { serviceArns: items, nextToken };
  },
);

const describeServicesSchema = z.object({
  cluster: z.string().default('default'),
  services: z
    .array(z.string().min(1))
    .min(1, 'services cannot be empty.')
    .max(10, 'services can have at most 10 items.'),
  include: z.array(z.literal('TAGS')).optional(),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html */
export const describeServices = operation(
  describeServicesSchema,
  invalidParameter,
  (input, { call, world }) => {
    const clusterName = shortName(input.cluster);
    const found = input.services.map(name => ({
      name,
      service: findService(world, call, clusterName, name),
    }));
    // Tells apart a missing service and a missing cluster, as AWS does.
    servicesOfCluster(world, call, input.cluster);
    const nowMinute = toMinute(world.now());
    return {
      services: found.flatMap(({ service }) =>
        service
          ? [
              describeService(
                world.timeline(service),
                service,
                nowMinute,
                input.include?.includes('TAGS') ?? false,
              ),
            ]
          : [],
      ),
      failures: found.flatMap(({ name, service }) =>
        service
          ? []
          : [{ arn: failedArn(call, clusterName, name), reason: 'MISSING' }],
      ),
    };
  },
);

function findService(
  world: WorldState,
  { accountId, region }: Scope,
  clusterName: string,
  name: string,
): EcsService | undefined {
  const service = world.services.findOrAdopt({
    type: 'ecs-service',
    accountId,
    region,
    clusterName,
    serviceName: shortName(name),
  });
  const isForeign = name.startsWith('arn:') && name !== service?.arn;
  return service?.type === 'ecs-service' && !isForeign ? service : undefined;
}

function failedArn(
  { accountId, region }: Scope,
  clusterName: string,
  name: string,
): string {
  return name.startsWith('arn:')
    ? name
    : `arn:aws:ecs:${region}:${accountId}:service/${clusterName}/${name}`;
}
