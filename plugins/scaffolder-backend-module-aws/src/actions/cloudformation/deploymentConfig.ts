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
};

/** `aws.deployment`; where the simulator answers for AWS, deployment is on unless it is turned off. */
export function readDeploymentConfig(
  config: Config,
  organization: AwsOrganization,
): DeploymentConfig {
  const simulated = config.getOptionalBoolean('aws.simulator.enabled') ?? false;
  return {
    enabled: config.getOptionalBoolean('aws.deployment.enabled') ?? simulated,
    regions: config.getOptionalStringArray('aws.deployment.regions') ?? [
      organization.defaultRegion,
    ],
    accountIds: new Set(organization.accounts.values()),
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
