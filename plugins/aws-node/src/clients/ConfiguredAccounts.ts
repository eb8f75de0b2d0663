import type { Config } from '@backstage/config';

/**
 * The accounts that the portal may enter: those of `aws.accounts`, or every
 * account when `aws.accountDefaults.roleName` names a role to assume.
 *
 * Asked before the credentials manager, which would otherwise call STS for an
 * account it does not know, only to refuse it.
 */
export class ConfiguredAccounts {
  static fromConfig(config: Config): ConfiguredAccounts {
    const accounts = config.getOptionalConfigArray('aws.accounts') ?? [];
    return new ConfiguredAccounts(
      new Set(accounts.map(account => account.getString('accountId'))),
      config.has('aws.accountDefaults.roleName'),
    );
  }

  private constructor(
    private readonly accountIds: ReadonlySet<string>,
    private readonly others: boolean,
  ) {}

  includes(accountId: string): boolean {
    return this.others || this.accountIds.has(accountId);
  }
}
