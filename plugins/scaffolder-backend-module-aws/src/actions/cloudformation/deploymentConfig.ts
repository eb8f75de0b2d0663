import type { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { AwsScope } from '@hangar/plugin-aws-common';
import type { AwsOrganization } from '../../organization/readAwsOrganization';

/** Where environments may be deployed and removed, as the configuration says. */
export type DeploymentConfig = {
  enabled: boolean;
  regions: string[];
  /** Those that an environment lives in. */
  accountIds: ReadonlySet<string>;
  /** Name of the role that CloudFormation works with, in each account; the portal's own role without one. */
  serviceRoleName?: string;
};

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
const ROLE_NAME = /^[\w+=,.@/-]{1,128}$/;

function readServiceRoleName(config: Config): string | undefined {
  const name = config.getOptionalString('aws.deployment.serviceRoleName');
  if (name !== undefined && !ROLE_NAME.test(name)) {
    throw new InputError(
      '"aws.deployment.serviceRoleName" in the configuration must be the name of an IAM role, not its ARN.',
    );
  }
  return name;
}

/** `aws.deployment`; where the simulator answers for AWS, deployment is on unless it is turned off. */
export function readDeploymentConfig(
  config: Config,
  organization: AwsOrganization,
): DeploymentConfig {
  const serviceRoleName = readServiceRoleName(config);
  const simulated = config.getOptionalBoolean('aws.simulator.enabled') ?? false;
  return {
    enabled: config.getOptionalBoolean('aws.deployment.enabled') ?? simulated,
    regions: config.getOptionalStringArray('aws.deployment.regions') ?? [
      organization.defaultRegion,
    ],
    accountIds: new Set(organization.accounts.values()),
    ...(serviceRoleName && { serviceRoleName }),
  };
}

/**
 * Refuses what the configuration does not allow.
 *
 * @throws NotAllowedError when deployment is off, InputError that names `accountId` or `region`
 */
export function checkDeploymentTarget(
  config: DeploymentConfig,
  scope: AwsScope,
): void {
  if (!config.enabled) {
    throw new NotAllowedError(
      'This portal does not deploy to AWS. An administrator allows it by "aws.deployment.enabled: true" (docs/deployment.md).',
    );
  }
  if (!config.accountIds.has(scope.accountId)) {
    throw new InputError(
      `"accountId": no environment lives in the account ${scope.accountId}; an administrator adds it to "aws.environments".`,
    );
  }
  if (!config.regions.includes(scope.region)) {
    throw new InputError(
      `"region": nothing is deployed to ${scope.region}, only to ${config.regions.join(', ')}; an administrator adds it to "aws.deployment.regions".`,
    );
  }
}
