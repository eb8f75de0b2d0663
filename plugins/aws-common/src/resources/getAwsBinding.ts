import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
} from '../annotations/annotations';
import { awsAnnotations } from '../annotations/awsAnnotations';
import { getLogGroups } from './getLogGroups';
import { parseCostTags } from './parseCostTags';
import {
  parseAppRunnerServiceArn,
  parseEcsServiceArn,
  parseLoadBalancerArn,
  parseRdsInstanceArn,
} from './parseResourceArns';
import { parseScope } from './parseScope';
import type {
  AwsAnnotationProblem,
  AwsBinding,
  AwsResource,
  AwsScope,
} from './types';

const arnParsers: Array<[string, (arn: string) => AwsResource]> = [
  [AWS_ECS_SERVICE_ARN_ANNOTATION, parseEcsServiceArn],
  [AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION, parseAppRunnerServiceArn],
  [AWS_LOAD_BALANCER_ARN_ANNOTATION, parseLoadBalancerArn],
  [AWS_RDS_INSTANCE_ARN_ANNOTATION, parseRdsInstanceArn],
];

function getExample(annotation: string): string | undefined {
  return awsAnnotations.find(known => known.annotation === annotation)?.example;
}

function parseArns(annotations: Record<string, string>): {
  resources: AwsResource[];
  problems: AwsAnnotationProblem[];
} {
  const resources: AwsResource[] = [];
  const problems: AwsAnnotationProblem[] = [];
  for (const [annotation, parse] of arnParsers) {
    const value = annotations[annotation];
    if (value === undefined) continue;
    try {
      resources.push(parse(value.trim()));
    } catch (error) {
      const reason = isError(error) ? error.message : 'It cannot be read';
      const message = `${reason}. Write it like "${getExample(annotation)}".`;
      problems.push({ annotation, value, message });
    }
  }
  return { resources, problems };
}

// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
function parseStackName(value: string | undefined): {
  stackName?: string;
  problems: AwsAnnotationProblem[];
} {
  const stackName = value?.trim();
  if (
    stackName === undefined ||
    /^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(stackName)
  ) {
    return { stackName, problems: [] };
  }
  const message =
    'It is not a stack name. Write a name, not an ARN: a letter, then up to 127 letters, digits and hyphens.';
  const annotation = AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION;
  return { problems: [{ annotation, value: stackName, message }] };
}

/**
 * Reads from an entity's annotations which AWS resources it is bound to. Never
 * throws: what is wrong is in `problems`, by annotation, and what is right is
 * still returned. An ARN's own account and region win over the annotations.
 *
 * @param entity - any catalog entity
 * @param defaults - account and region for log groups when neither an
 * annotation nor an ARN tells them
 * @public
 */
export function getAwsBinding(
  entity: Entity,
  defaults?: Partial<AwsScope>,
): AwsBinding {
  const annotations = entity.metadata.annotations ?? {};
  const arns = parseArns(annotations);
  const scope = parseScope(annotations, arns.resources, defaults);
  const logGroups = getLogGroups(annotations, arns.resources, scope.scope);
  const stack = parseStackName(
    annotations[AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION],
  );
  const costTagsValue = annotations[AWS_COST_INSIGHTS_TAGS_ANNOTATION];
  const costTags =
    costTagsValue === undefined
      ? { costTags: [], problems: [] }
      : parseCostTags(costTagsValue);
  return {
    resources: [...arns.resources, ...logGroups.resources],
    stackName: stack.stackName,
    costTags: costTags.costTags,
    problems: [arns, scope, logGroups, stack, costTags].flatMap(
      part => part.problems,
    ),
  };
}

/**
 * Whether an entity names any AWS resource, even in a malformed annotation, so
 * that the problem can be shown instead of hidden.
 * @public
 */
export function isAwsAvailable(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return [
    ...arnParsers.map(([annotation]) => annotation),
    AWS_LOG_GROUPS_ANNOTATION,
  ].some(annotation => annotations[annotation] !== undefined);
}
