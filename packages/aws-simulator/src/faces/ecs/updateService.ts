import { z } from 'zod';
import { toMinute } from '../../world/time';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { describeService } from './describeService';
import {
  ecsServices,
  invalidParameter,
  servicesOfCluster,
  shortName,
} from './names';

const updateServiceSchema = z.object({
  cluster: z.string().default('default'),
  service: z.string().min(1),
  desiredCount: z.number().int().min(0).max(5000).optional(),
});

/**
 * Changes the number of tasks of a service that a stack has made, and nothing
 * else.
 *
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export const updateService = operation(
  updateServiceSchema,
  invalidParameter,
  ({ cluster, service: name, desiredCount }, { call, world }) => {
    const service = servicesOfCluster(world, call, cluster).find(
      ({ serviceName }) => serviceName === shortName(name),
    );
    if (!service) {
      throw new AwsError('ServiceNotFoundException', 'Service not found.');
    }
    const item = world.inventory.get(call, 'AWS::ECS::Service', service.arn);
    if (!item) {
      throw invalidParameter(
        `The AWS simulator does not change ${service.serviceName}, which no stack has made`,
      );
    }
    if (desiredCount !== undefined) {
      const properties = { ...item.properties, DesiredCount: desiredCount };
      world.inventory.put({ ...item, properties });
      world.settle();
      world.save();
    }
    const changed =
      ecsServices(world, call).find(({ arn }) => arn === service.arn) ??
      service;
    return {
      service: describeService(
        world.timeline(changed),
        changed,
        toMinute(world.now()),
        false,
      ),
    };
  },
);
