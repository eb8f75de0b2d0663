import type { Entity } from '@backstage/catalog-model';
import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_REGION_ANNOTATION,
  type AwsResource,
  type AwsScope,
  getAwsBinding,
  isAwsAccountId,
  isAwsRegion,
} from '@hangar/plugin-aws-common';
import type { ActivityProblem } from '@hangar/plugin-cloudtrail-common';
import type { ResourceSelector } from '../store/types';
import { getConventionNames } from './conventionNames';
import * as select from './resourceSelectors';

/** What an entity's events are found by. */
export type EntityResources = {
  selectors: ResourceSelector[];
  problems: ActivityProblem[];
};

/** What goes with an ECS service by the naming convention. */
function selectConvention(
  type: 'ecs-service' | 'app-runner-service',
  scope: AwsScope,
  serviceName: string,
): ResourceSelector[] {
  const names = getConventionNames(type, serviceName);
  if (!names) {
    return [];
  }
  return [
    ...select.selectRepository(scope, names['ecr-repository']),
    ...select.selectSecret(scope, names.secret),
    ...select.selectStack(scope, names['cloudformation-stack']),
    ...(type === 'ecs-service'
      ? [
          ...select.selectTargetGroup(scope, names['target-group']),
          ...select.selectLogGroup(scope, names['log-group']),
        ]
      : []),
  ];
}

function selectResource(resource: AwsResource): ResourceSelector[] {
  const { accountId, region } = resource;
  const scope = { accountId, region };
  switch (resource.type) {
    case 'ecs-service': {
      const { arn, serviceName, clusterName } = resource;
      const convention = selectConvention(resource.type, scope, serviceName);
      const isUnique = convention.length > 0;
      return [
        ...select.selectEcsService(scope, { arn, serviceName, isUnique }),
        ...select.selectEcsCluster(scope, clusterName),
        // a task definition is called like the service that runs it
        ...select.selectTaskDefinition(scope, serviceName),
        ...convention,
      ];
    }
    case 'app-runner-service':
      return [
        ...select.selectAppRunnerService(scope, resource),
        ...selectConvention(resource.type, scope, resource.serviceName),
      ];
    case 'load-balancer':
      return select.selectLoadBalancer(scope, resource);
    case 'rds-instance':
      return select.selectRdsInstance(scope, resource.dbInstanceIdentifier);
    case 'log-group':
      return select.selectLogGroup(scope, resource.name);
    default: {
      const unknown: never = resource;
      throw new TypeError(`No events for ${JSON.stringify(unknown)}`);
    }
  }
}

/** Where the stack of an entity is: as annotated, else where its other resources are. */
function getStackScope(
  entity: Entity,
  resources: AwsResource[],
  defaults: Partial<AwsScope>,
): AwsScope | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const accountId =
    annotations[AWS_ACCOUNT_ID_ANNOTATION] ??
    resources[0]?.accountId ??
    defaults.accountId;
  const region =
    annotations[AWS_REGION_ANNOTATION] ??
    resources[0]?.region ??
    defaults.region;
  return accountId && region && isAwsAccountId(accountId) && isAwsRegion(region)
    ? { accountId, region }
    : undefined;
}

export const toSelectorKey = (selector: ResourceSelector): string =>
  Object.values(selector).join('\n');

/** Each of them once. */
export const uniqueSelectors = (selectors: Iterable<ResourceSelector>) => [
  ...new Map(
    [...selectors].map(selector => [toSelectorKey(selector), selector]),
  ).values(),
];

/**
 * The AWS resources of one entity: those its annotations name, and those that
 * are called after them by the naming convention.
 */
export function getEntityResources(
  entity: Entity,
  defaults: Partial<AwsScope>,
): EntityResources {
  const { resources, stackName, problems } = getAwsBinding(entity, defaults);
  const stackScope = getStackScope(entity, resources, defaults);
  return {
    selectors: uniqueSelectors([
      ...resources.flatMap(selectResource),
      ...(stackName && stackScope
        ? select.selectStack(stackScope, stackName)
        : []),
    ]),
    problems: problems.map(({ annotation, message }) => ({
      kind: 'invalid-annotation',
      subject: annotation,
      message: `${annotation}: ${message}`,
    })),
  };
}
