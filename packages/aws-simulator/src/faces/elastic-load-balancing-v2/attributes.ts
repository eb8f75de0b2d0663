import { z } from 'zod';
import type { Scope } from '../../world/services/types';
import {
  LOAD_BALANCER_TYPE,
  loadBalancerAttributes,
} from '../../world/stacks/loadBalancerAttributes';
import type { InventoryItem } from '../../world/stacks/records/resourceRecords';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { queryList, tagMembers } from '../querySchemas';
import { validationError } from './balancing';

const DEFAULTS = { 'deletion_protection.enabled': 'false' };

const findSchema = z.object({ LoadBalancerArn: z.string().min(1) });

function getLoadBalancer(
  world: WorldState,
  scope: Scope,
  arn: string,
): InventoryItem {
  const item = world.inventory.get(scope, LOAD_BALANCER_TYPE, arn);
  if (!item) {
    throw new AwsError(
      'LoadBalancerNotFound',
      `Load balancer '${arn}' not found among those that stacks have made`,
    );
  }
  return item;
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html */
export const describeLoadBalancerAttributes = operation(
  findSchema,
  validationError,
  ({ LoadBalancerArn }, { call, world }) => {
    const { properties } = getLoadBalancer(world, call, LoadBalancerArn);
    const attributes = { ...DEFAULTS, ...loadBalancerAttributes(properties) };
    return { Attributes: { member: tagMembers(attributes) } };
  },
);

const modifySchema = findSchema.extend({
  Attributes: queryList(
    z.object({ Key: z.string().min(1), Value: z.string() }),
  ),
});

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html */
export const modifyLoadBalancerAttributes = operation(
  modifySchema,
  validationError,
  ({ LoadBalancerArn, Attributes }, { call, world }) => {
    const item = getLoadBalancer(world, call, LoadBalancerArn);
    const changed = {
      ...loadBalancerAttributes(item.properties),
      ...Object.fromEntries(Attributes.map(({ Key, Value }) => [Key, Value])),
    };
    const properties = {
      ...item.properties,
      LoadBalancerAttributes: tagMembers(changed),
    };
    world.inventory.put({ ...item, properties });
    world.save();
    return { Attributes: { member: tagMembers({ ...DEFAULTS, ...changed }) } };
  },
);
