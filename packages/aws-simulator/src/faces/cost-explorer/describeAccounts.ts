import type { Account } from '../../world/sample';

/** Linked accounts with their names, as the dimension LINKED_ACCOUNT has them. */
export function describeAccounts(accounts: ReadonlyArray<Account>) {
  return accounts.map(({ id, name }) => ({
    Value: id,
    Attributes: { description: name },
  }));
}
