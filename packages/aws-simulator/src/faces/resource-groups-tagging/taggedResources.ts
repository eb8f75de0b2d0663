import type { Scope } from '../../world/services/types';
import { resourceTypeOf } from '../../world/stacks/types/resourceTypes';
import type { WorldState } from '../../world/WorldState';

export type TaggedResource = {
  arn: string;
  tags: Readonly<Record<string, string>>;
};

/**
 * Everything with tags that stacks have made and that is still there, whether
 * or not its stack is: resources, snapshots, and the stacks themselves.
 */
export function taggedResources(
  world: WorldState,
  scope: Scope,
): TaggedResource[] {
  const { inventory, snapshots } = world.provisioning;
  const { store } = world.cloudFormation;
  const resources = inventory.list(scope).flatMap(item => {
    const { arn, type, stackId, logicalId } = item;
    if (arn === undefined || resourceTypeOf(type).isUnlisted) {
      return [];
    }
    const stack = stackId === undefined ? {} : systemTags(stackId, logicalId);
    return [{ arn, tags: { ...item.tags, ...stack } }];
  });
  const stacks = store
    .list(scope)
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .map(({ id, definition }) => ({ arn: id, tags: definition?.tags ?? {} }));
  return [...resources, ...stacks, ...snapshots.list(scope)]
    .map(({ arn, tags }) => ({ arn, tags }))
    .filter(({ tags }) => Object.keys(tags).length > 0)
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

function systemTags(stackId: string, logicalId: string) {
  return {
    'aws:cloudformation:logical-id': logicalId,
    'aws:cloudformation:stack-id': stackId,
    'aws:cloudformation:stack-name': stackId.split('/')[1],
  };
}

/** `rds:db` of `arn:aws:rds:…:db:name`; `s3` of a bucket, which has no type. */
export function resourceTypeOfArn(arn: string): string {
  const [, , service, , , ...rest] = arn.split(':');
  const resource = rest.join(':');
  const type = /^([^:/]+)[:/]/.exec(resource)?.[1];
  return type === undefined || service === 'sns'
    ? service
    : `${service}:${type}`;
}
