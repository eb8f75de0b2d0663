import type {
  ActivityEvent,
  ActivityResource,
} from '@hangar/plugin-cloudtrail-common';
import { humanizeRef } from './humanizeRef';

/** Of these, the catalog's name says more than AWS's own. */
const NAMED_BY_ENTITY = ['AWS::ECS::Service', 'AWS::AppRunner::Service'];

/**
 * The resource an event is about, of those it touches: the one whose type its
 * name says, as `UpdateService` says `AWS::ECS::Service`; else the first.
 */
export function getMainResource({
  eventName,
  resources,
}: Pick<ActivityEvent, 'eventName' | 'resources'>):
  ActivityResource | undefined {
  const named = resources
    .map(resource => {
      const type = resource.type?.split('::').pop();
      return { resource, place: type ? eventName.indexOf(type) : -1 };
    })
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place);
  return named[0]?.resource ?? resources[0];
}

/** What people call a resource. */
export function getResourceName(resource?: ActivityResource): string {
  if (!resource) {
    return '';
  }
  const { type, entityRefs, name, arn } = resource;
  if (entityRefs.length > 0 && NAMED_BY_ENTITY.includes(type ?? '')) {
    return humanizeRef(entityRefs[0]);
  }
  return (name.startsWith('arn:') ? getArnName(name) : name) || arn || '';
}

/** `parts-inventory:7` of `arn:aws:ecs:…:task-definition/parts-inventory:7`. */
export function getArnName(arn: string): string {
  const path = arn.split(':').slice(5).join(':');
  return path.split('/').pop() || path || arn;
}
