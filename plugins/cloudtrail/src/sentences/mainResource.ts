import type {
  ActivityEvent,
  ActivityResource,
} from '@hangar/plugin-cloudtrail-common';
import { humanizeRef } from './humanizeRef';

/** Of these, the catalog's name says more than AWS's own. */
const NAMED_BY_ENTITY = ['AWS::ECS::Service', 'AWS::AppRunner::Service'];

/** What an operation is about, where its name says something else or nothing. */
const MAIN_TYPES: Record<string, string> = {
  CreateAccessKey: 'User',
  UpdateAccessKey: 'User',
  DeleteAccessKey: 'User',
  CreateLoginProfile: 'User',
  UpdateLoginProfile: 'User',
  EnableMFADevice: 'User',
  DeactivateMFADevice: 'User',
  CreateDBSnapshot: 'DBInstance',
  CreateListener: 'LoadBalancer',
  ModifyListener: 'LoadBalancer',
  RegisterTargets: 'TargetGroup',
  DeregisterTargets: 'TargetGroup',
  RegisterScalableTarget: 'Service',
  PutScalingPolicy: 'Service',
  RunTask: 'TaskDefinition',
  StopTask: 'Service',
  ExecuteCommand: 'Service',
};

/**
 * The resource an event is about, of those it touches: the one whose type its
 * name says, as `UpdateService` says `AWS::ECS::Service`; else the first.
 */
export function getMainResource({
  eventName,
  resources,
}: Pick<ActivityEvent, 'eventName' | 'resources'>):
  ActivityResource | undefined {
  const typed = resources.map(resource => ({
    resource,
    type: resource.type?.split('::').pop() ?? '',
  }));
  const main = typed.find(({ type }) => type === MAIN_TYPES[eventName]);
  if (main) {
    return main.resource;
  }
  const [named] = typed
    .filter(({ type }) => type !== '' && eventName.includes(type))
    .sort(
      (one, other) =>
        eventName.indexOf(one.type) - eventName.indexOf(other.type),
    );
  return named?.resource ?? resources[0];
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
