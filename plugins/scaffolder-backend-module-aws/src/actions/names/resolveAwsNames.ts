import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  findAwsNamingProblems,
  getAwsResourceNames,
  getAwsTags,
  getEcsServiceArn,
  getRdsInstanceArn,
  isAwsRegion,
  parseAwsNamingInput,
  type AwsNamingProblem,
  type AwsResourceType,
  type AwsTags,
} from '@hangar/plugin-aws-common';
import type { AwsOrganization } from '../../organization/readAwsOrganization';

export const platforms = ['ecs-fargate', 'app-runner'] as const;

const isAboutSysname = (problem: AwsNamingProblem) =>
  problem.field === 'sysname';

export type AwsNamesInput = {
  name: string;
  environment: string;
  user: string;
  system?: string;
  region?: string;
  platform?: (typeof platforms)[number];
};

export type AwsNamesOutput = {
  sysname: string;
  accountId: string;
  region: string;
  names: Record<AwsResourceType, string>;
  tags: AwsTags;
  stackName: string;
  rdsInstanceArn: string;
  costInsightsTags: string;
  ecsServiceArn?: string;
  logGroups?: string;
};

// A form may give the system as a reference to its entity.
function parseSysname(system: string | undefined, defaultSysname: string) {
  if (!system) {
    return defaultSysname;
  }
  try {
    const { name } = parseEntityRef(system, { defaultKind: 'System' });
    if (!findAwsNamingProblems({ sysname: name }).some(isAboutSysname)) {
      return name;
    }
  } catch {
    // told below
  }
  throw new InputError(
    '"system" must be a system whose name can begin an AWS name, like "drone": lower-case letters, digits and single hyphens, a letter first.',
  );
}

function getAccountId(organization: AwsOrganization, environment: string) {
  const accountId = organization.accounts.get(environment);
  if (!accountId) {
    throw new InputError(
      `"environment": no AWS account is configured for "${environment}"; an administrator adds it as "aws.environments.${environment}.accountId".`,
    );
  }
  return accountId;
}

function parseRegion(region: string): string {
  if (!isAwsRegion(region)) {
    throw new InputError(
      '"region" must be an AWS region, like "ap-northeast-1".',
    );
  }
  return region;
}

/** Only ECS: the ARN and the log groups of App Runner hold an id that AWS gives when the service is created. */
function getComputeOutput(
  names: Record<AwsResourceType, string>,
  scope: { accountId: string; region: string },
): Pick<AwsNamesOutput, 'ecsServiceArn' | 'logGroups'> {
  const clusterName = names['ecs-cluster'];
  const serviceName = names['ecs-service'];
  return {
    ecsServiceArn: getEcsServiceArn({ ...scope, clusterName, serviceName }),
    logGroups: names['log-group'],
  };
}

export function resolveAwsNames(
  input: AwsNamesInput,
  organization: AwsOrganization,
): AwsNamesOutput {
  const { environment, user, name, platform = 'ecs-fargate' } = input;
  const sysname = parseSysname(input.system, organization.sysname);
  const naming = parseAwsNamingInput({ sysname, environment, user, name });
  const region = parseRegion(input.region ?? organization.defaultRegion);
  const scope = { accountId: getAccountId(organization, environment), region };
  const names = getAwsResourceNames(naming);
  const isEcs = platform === 'ecs-fargate';
  const tags = getAwsTags({
    user,
    component: name,
    resourceName: names[isEcs ? 'ecs-service' : 'app-runner-service'],
    project: organization.project,
    costTagPrefix: organization.costTagPrefix,
  });
  return {
    sysname,
    ...scope,
    names,
    tags,
    stackName: names['cloudformation-stack'],
    rdsInstanceArn: getRdsInstanceArn({
      ...scope,
      dbInstanceIdentifier: names['rds-instance'],
    }),
    // The tag Cost is shared by everything that one person makes.
    costInsightsTags: tags.Component
      ? `Component=${tags.Component}`
      : `Cost=${tags.Cost}`,
    ...(isEcs && getComputeOutput(names, scope)),
  };
}
