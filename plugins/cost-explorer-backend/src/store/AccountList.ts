import type { Knex } from 'knex';

export type KnownAccount = {
  source: string;
  accountId: string;
  firstSeenAt: string;
  /** Came after the first ingest; its history may still be missing. */
  isNew: boolean;
  isShown: boolean;
};

type AccountRow = {
  source: string;
  account_id: string;
  first_seen_at: string;
  is_new: unknown;
  is_shown: unknown;
};

/** Which accounts each source has, and which source an account is shown from. */
export class AccountList {
  constructor(private readonly db: Knex) {}

  async list(): Promise<KnownAccount[]> {
    const rows: AccountRow[] = await this.db('cost_accounts')
      .orderBy(['source', 'account_id'])
      .select();
    return rows.map(row => ({
      source: row.source,
      accountId: row.account_id,
      firstSeenAt: row.first_seen_at,
      isNew: Boolean(row.is_new),
      isShown: Boolean(row.is_shown),
    }));
  }

  /** Adds accounts that are not known yet. The first source that has one shows it. */
  async add(
    source: string,
    accountIds: string[],
    options: { isNew: boolean; now: string },
  ): Promise<void> {
    const known = await this.list();
    const rows = accountIds
      .filter(
        accountId =>
          !known.some(
            one => one.source === source && one.accountId === accountId,
          ),
      )
      .map(accountId => ({
        source,
        account_id: accountId,
        first_seen_at: options.now,
        is_new: options.isNew,
        is_shown: !known.some(
          one => one.accountId === accountId && one.isShown,
        ),
      }));
    if (rows.length > 0) {
      await this.db('cost_accounts').insert(rows).onConflict().ignore();
    }
  }

  /** Shows an account from this source, and no longer from any other. */
  async show(trx: Knex.Transaction, source: string, accountId: string) {
    for (const table of ['cost_accounts', 'cost_series']) {
      await trx(table)
        .where({ account_id: accountId })
        .update({ is_shown: trx.raw('source = ?', [source]) });
    }
  }

  /** Its history has been read: it counts like the others from now on. */
  async settle(source: string, accountIds: string[]): Promise<void> {
    await this.db('cost_accounts')
      .where({ source })
      .whereIn('account_id', accountIds)
      .update({ is_new: false });
  }
}
