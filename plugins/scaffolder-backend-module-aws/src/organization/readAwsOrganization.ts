import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAwsAccountId } from '@hangar/plugin-aws-common';

/** The organisation's naming and tagging convention, and where its environments live. */
export type AwsOrganization = {
  sysname: string;
  project: string;
  costTagPrefix: string;
  defaultRegion: string;
  /** Account ids by environment. */
  accounts: ReadonlyMap<string, string>;
};

function readAccounts(config: Config): Map<string, string> {
  const environments = config.getOptionalConfig('aws.environments');
  const accounts = new Map<string, string>();
  for (const environment of environments?.keys() ?? []) {
    const key = `${environment}.accountId`;
    const accountId = environments?.getString(key) ?? '';
    if (!isAwsAccountId(accountId)) {
      throw new InputError(
        `"aws.environments.${key}" in the configuration must be the 12 digits of an AWS account, in quotes.`,
      );
    }
    accounts.set(environment, accountId);
  }
  return accounts;
}

export function readAwsOrganization(config: Config): AwsOrganization {
  const organization = config.getOptionalConfig('aws.organization');
  return {
    sysname: organization?.getOptionalString('sysname') ?? 'drone',
    project: organization?.getOptionalString('project') ?? 'infra-course-drone',
    costTagPrefix: organization?.getOptionalString('costTagPrefix') ?? 'drone',
    defaultRegion:
      config.getOptionalString('aws.defaultRegion') ?? 'ap-northeast-1',
    accounts: readAccounts(config),
  };
}
