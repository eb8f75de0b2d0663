import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_REGION_ANNOTATION,
} from '../annotations/annotations';
import { parseLogGroups } from './parseLogGroups';
import type {
  AwsAnnotationProblem,
  AwsLogGroup,
  AwsResource,
  AwsScope,
} from './types';

/**
 * The log groups App Runner creates for a service.
 *
 * @see https://docs.aws.amazon.com/apprunner/latest/dg/monitor-cwl.html
 */
function getAppRunnerLogGroups(resources: AwsResource[]): AwsLogGroup[] {
  return resources.flatMap(resource => {
    if (resource.type !== 'app-runner-service') {
      return [];
    }
    const { accountId, region, serviceName, serviceId } = resource;
    return ['application', 'service'].map(stream => ({
      type: 'log-group' as const,
      accountId,
      region,
      name: `/aws/apprunner/${serviceName}/${serviceId}/${stream}`,
    }));
  });
}

export function getLogGroups(
  annotations: Record<string, string>,
  resources: AwsResource[],
  scope: Partial<AwsScope>,
): { resources: AwsLogGroup[]; problems: AwsAnnotationProblem[] } {
  const annotation = AWS_LOG_GROUPS_ANNOTATION;
  const value = annotations[annotation];
  if (value === undefined) {
    return { resources: getAppRunnerLogGroups(resources), problems: [] };
  }
  const { names, problems } = parseLogGroups(value);
  const { accountId, region } = scope;
  if (!accountId || !region) {
    const message = `The account or region of the log groups is not known. Add "${AWS_ACCOUNT_ID_ANNOTATION}" and "${AWS_REGION_ANNOTATION}".`;
    return {
      resources: [],
      problems: [...problems, { annotation, value, message }],
    };
  }
  return {
    resources: names.map(name => ({
      type: 'log-group',
      accountId,
      region,
      name,
    })),
    problems,
  };
}
