import type { Knex } from 'knex';
import { findCoverage, type SliceRow } from './coverage';
import type { AllocatedSelector } from './types';

/** Which days and allocations can be shown. Accounts are `source/account`. */
export class StoreCoverage {
  constructor(
    private readonly db: Knex,
    /** Id of the primary allocation. */
    private readonly primary: string,
  ) {}

  /** @param within - these accounts only */
  async read(within?: ReadonlySet<string>) {
    const accounts: Array<{
      source: string;
      account_id: string;
      is_new: unknown;
    }> = await this.db('cost_accounts')
      .where({ is_shown: true })
      .select('source', 'account_id', 'is_new');
    const shown = new Map(
      accounts
        .map(
          account =>
            [`${account.source}/${account.account_id}`, account] as const,
        )
        .filter(([id]) => !within || within.has(id)),
    );
    const rows: SliceRow[] = await this.db('cost_slices').select(
      'source',
      'account_id',
      'allocation',
      'month',
      'from_day',
      'to_day',
      'estimated_from',
    );
    const slices = rows.filter(row =>
      shown.has(`${row.source}/${row.account_id}`),
    );
    const planned: Array<{ id: string }> = await this.db('cost_allocations')
      .where({ is_planned: true })
      .select('id');
    const read = new Set([this.primary, ...planned.map(({ id }) => id)]);
    const newAccounts = new Set(
      [...shown].filter(([, { is_new }]) => Boolean(is_new)).map(([id]) => id),
    );
    return {
      ...findCoverage(
        slices.filter(({ allocation }) => read.has(allocation)),
        { primary: this.primary, newAccounts },
      ),
      slices,
    };
  }

  /** The accounts that some costs come from. */
  async findAccounts(of: AllocatedSelector[]): Promise<Set<string>> {
    const found = await Promise.all(
      of.map(({ allocation, values }) =>
        this.db('cost_series')
          .where({ allocation, is_shown: true })
          .whereIn('value', values)
          .distinct('source', 'account_id'),
      ),
    );
    return new Set(found.flat().map(row => `${row.source}/${row.account_id}`));
  }
}
