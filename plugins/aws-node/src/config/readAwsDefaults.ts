import type { Config } from '@backstage/config';
import type { AwsScope } from '@hangar/plugin-aws-common';

/**
 * What holds for an entity whose annotations do not say otherwise: the region
 * `aws.defaultRegion`, and the account when only one is configured.
 *
 * @public
 */
export function readAwsDefaults(config: Config): Partial<AwsScope> {
  const region = config.getOptionalString('aws.defaultRegion');
  const accounts = config.getOptionalConfigArray('aws.accounts') ?? [];
  return {
    ...(region && { region }),
    ...(accounts.length === 1 && {
      accountId: accounts[0].getString('accountId'),
    }),
  };
}
