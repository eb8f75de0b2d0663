import type { Scope } from '../services/types';
import type { Inventory } from './Inventory';
import type { ResourceAction } from './plan/PlanContext';
import type {
  InventoryItem,
  ResolvedResource,
} from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import {
  LOAD_BALANCER_TYPE,
  loadBalancerAttributes,
} from './loadBalancerAttributes';
import { givenName } from './types/nameResource';
import { uuid } from './types/fillPattern';

/** What makes resources fail by themselves, without being told to. */
export type FailureSources = {
  inventory: Inventory;
  countImages(scope: Scope, repositoryName: string): number;
};

/** Why AWS would refuse to create, update or delete a resource, if it would. */
export function naturalFailure(
  { inventory, countImages }: FailureSources,
  stack: Stack,
  resource: ResolvedResource,
  action: ResourceAction,
): string | undefined {
  if (action === 'create') {
    const namesake = inventory.findNamesake(stack, resource);
    return namesake && nameIsTaken(stack, resource, namesake);
  }
  const { type, physicalId } = resource;
  const item = inventory.get(stack, type, physicalId);
  if (action !== 'delete' || !item) {
    return undefined;
  }
  const protection = protectionOf(item);
  if (protection) {
    return handlerMessage(item, ...protection);
  }
  const isFull =
    type === 'AWS::ECR::Repository' &&
    String(item.properties.EmptyOnDelete) !== 'true' &&
    countImages(stack, physicalId) > 0;
  return isFull
    ? handlerMessage(
        item,
        `The repository with name '${physicalId}' in registry with id '${stack.accountId}' cannot be deleted because it still contains images (Service: Ecr, Status Code: 400)`,
        'GeneralServiceException',
      )
    : undefined;
}

function nameIsTaken(
  stack: Stack,
  resource: ResolvedResource,
  namesake: InventoryItem,
): string {
  const name = givenName(resource);
  if (namesake.stackId === stack.id) {
    return `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`;
  }
  return namesake.stackId === undefined
    ? handlerMessage(
        namesake,
        `Resource of type '${resource.type}' with identifier '${name}' already exists.`,
        'AlreadyExists',
      )
    : `${name} already exists in stack ${namesake.stackId}`;
}

type Refusal = [message: string, code: string];

/** What a service says when it is to delete what is protected. */
function protectionOf(item: InventoryItem): Refusal | undefined {
  const { type, physicalId, properties } = item;
  if (
    type === 'AWS::RDS::DBInstance' &&
    String(properties.DeletionProtection) === 'true'
  ) {
    return [
      'Cannot delete protected DB Instance, please disable deletion protection and try again. (Service: Rds, Status Code: 400)',
      'InvalidRequest',
    ];
  }
  if (
    type === 'AWS::Cognito::UserPool' &&
    properties.DeletionProtection === 'ACTIVE'
  ) {
    return [
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first. (Service: CognitoIdentityProvider, Status Code: 400)',
      'InvalidRequest',
    ];
  }
  return isProtectedLoadBalancer(item)
    ? [
        `Load balancer '${physicalId}' cannot be deleted because deletion protection is enabled (Service: ElasticLoadBalancingV2, Status Code: 400)`,
        'ResourceConflict',
      ]
    : undefined;
}

function isProtectedLoadBalancer({ type, properties }: InventoryItem): boolean {
  return (
    type === LOAD_BALANCER_TYPE &&
    loadBalancerAttributes(properties)['deletion_protection.enabled'] === 'true'
  );
}

/** How CloudFormation passes on what a resource's own service said. */
export function handlerMessage(
  { accountId, region, physicalId }: Scope & { physicalId: string },
  message: string,
  code: string,
): string {
  const token = uuid(`${accountId}/${region}/${physicalId}/${message}`);
  return `Resource handler returned message: "${message}" (RequestToken: ${token}, HandlerErrorCode: ${code})`;
}
