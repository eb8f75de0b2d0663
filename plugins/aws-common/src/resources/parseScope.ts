import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_REGION_ANNOTATION,
} from '../annotations/annotations';
import { isAwsAccountId, isAwsRegion } from './parseArn';
import type { AwsAnnotationProblem, AwsResource, AwsScope } from './types';

const scopeAnnotations = [
  {
    field: 'accountId',
    annotation: AWS_ACCOUNT_ID_ANNOTATION,
    isValid: isAwsAccountId,
    rightForm: 'Write the 12 digits of the account, in quotes.',
  },
  {
    field: 'region',
    annotation: AWS_REGION_ANNOTATION,
    isValid: isAwsRegion,
    rightForm: 'Write a region such as "ap-northeast-1".',
  },
] as const;

function findProblem(
  rule: (typeof scopeAnnotations)[number],
  value: string,
  resources: AwsResource[],
): string | undefined {
  if (!rule.isValid(value)) {
    return `"${value}" is not an AWS ${
      rule.field === 'region' ? 'region' : 'account id'
    }. ${rule.rightForm}`;
  }
  const other = resources.find(resource => resource[rule.field] !== value);
  if (!other || other.type === 'log-group') {
    return undefined;
  }
  return `It says "${value}", but ${other.arn} says "${
    other[rule.field]
  }". Make them agree, or remove this annotation; the ARN is used.`;
}

// A wrong annotation never falls back to the default: that could be another account.
function choose(
  annotated: string | undefined,
  isValid: (value: string) => boolean,
  fromArns: Set<string>,
  defaultValue: string | undefined,
): string | undefined {
  const agrees = (value: string) => fromArns.size === 0 || fromArns.has(value);
  if (annotated !== undefined && isValid(annotated) && agrees(annotated)) {
    return annotated;
  }
  if (fromArns.size > 0) {
    return fromArns.size === 1 ? [...fromArns][0] : undefined;
  }
  return annotated === undefined ? defaultValue : undefined;
}

/**
 * Account and region of what has no ARN: the annotation, else what the ARNs
 * say when they agree, else the default.
 */
export function parseScope(
  annotations: Record<string, string>,
  resources: AwsResource[],
  defaults?: Partial<AwsScope>,
): { scope: Partial<AwsScope>; problems: AwsAnnotationProblem[] } {
  const scope: Partial<AwsScope> = {};
  const problems: AwsAnnotationProblem[] = [];
  for (const rule of scopeAnnotations) {
    const annotated = annotations[rule.annotation]?.trim();
    const fromArns = new Set(resources.map(resource => resource[rule.field]));
    const problem =
      annotated === undefined
        ? undefined
        : findProblem(rule, annotated, resources);
    if (problem) {
      problems.push({
        annotation: rule.annotation,
        value: annotated ?? '',
        message: problem,
      });
    }
    scope[rule.field] = choose(
      annotated,
      rule.isValid,
      fromArns,
      defaults?.[rule.field],
    );
  }
  return { scope, problems };
}
