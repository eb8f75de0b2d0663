import type { CostSource } from '../sources';
import type { Allocation } from '../selectors';
import {
  AccountList,
  getDay,
  getFirstDay,
  getMonth,
  type SourceState,
} from '../store';
import { findProblems } from './findProblems';
import { reconcile, type Reconciliation } from './reconcile';
import { SliceList } from './SliceList';
import type { SourceIngestOptions } from './SourceIngest';

const DAY_MS = 24 * 60 * 60 * 1000;
const TAGS_CHECKED_EVERY_MS = 20 * 60 * 60 * 1000;

/** The one that most totals are in. */
function findMainCurrency(currencies: string[]): string {
  const counts = new Map<string, number>();
  currencies.forEach(one => counts.set(one, (counts.get(one) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1]).at(0)?.[0] ?? 'USD';
}

/** Checks what has been read of a source, and says what readers have to know of it. */
export class SourceAudit {
  private readonly accounts: AccountList;
  private readonly slices: SliceList;

  constructor(
    private readonly options: SourceIngestOptions,
    private readonly source: CostSource,
    /** Ids of the sources that come before this one: their accounts are theirs. */
    private readonly earlier: readonly string[],
    private readonly allocations: Allocation[],
  ) {
    this.accounts = new AccountList(options.db);
    this.slices = new SliceList(options.db, source.id);
  }

  /** The source's accounts, without those that another source reads. */
  async listOwnAccounts(): Promise<string[]> {
    const all = await this.accounts.list();
    const taken = new Set(
      all
        .filter(({ source }) => this.earlier.includes(source))
        .map(({ accountId }) => accountId),
    );
    return all
      .filter(({ source }) => source === this.source.id)
      .map(({ accountId }) => accountId)
      .filter(accountId => !taken.has(accountId));
  }

  /** Holds the slices against what the accounts say they cost. */
  async reconcile(months: string[]): Promise<Reconciliation> {
    const { config, now } = this.options;
    const [primary] = this.allocations;
    const totals = await this.slices.listTotals();
    const own = await this.listOwnAccounts();
    return reconcile({
      totals: totals.filter(({ accountId }) => own.includes(accountId)),
      sums: await this.slices.sum(primary.id, months),
      slices: await this.slices.list(),
      primary: primary.id,
      metric: config.metric,
      currency: findMainCurrency(totals.map(({ currency }) => currency)),
      checkedAt: now().toISOString(),
    });
  }

  /** Once a day: each look costs a request. */
  async checkTags(
    state: SourceState,
    signal: AbortSignal,
  ): Promise<Partial<SourceState>> {
    const now = this.options.now();
    const age = now.getTime() - Date.parse(state.tagsCheckedAt ?? '1970-01-01');
    if (age >= 0 && age < TAGS_CHECKED_EVERY_MS) {
      return {};
    }
    const keys = this.allocations
      .flatMap(({ groupBy, filter }) => [groupBy, ...filter])
      .filter(({ type }) => type === 'tag')
      .map(({ key }) => key);
    const yesterday = getDay(new Date(now.getTime() - DAY_MS));
    const tagProblems = await this.source.checkTags([...new Set(keys)], {
      from: getFirstDay(getMonth(yesterday)),
      to: getDay(now),
      signal,
    });
    return { tagProblems, tagsCheckedAt: now.toISOString() };
  }

  /** The state after everything has been read. */
  async conclude(months: string[]): Promise<Partial<SourceState>> {
    const now = this.options.now();
    const own = await this.listOwnAccounts();
    await this.accounts.settle(this.source.id, own);
    const { result, problems } = await this.reconcile(months);
    const totals = await this.slices.listTotals();
    const accounts = await this.accounts.list();
    return {
      status: 'succeeded',
      isIngestDone: true,
      lastSuccessAt: now.toISOString(),
      failures: 0,
      error: null,
      progress: null,
      reconciliation: result,
      problems: [
        ...findProblems({
          accounts: accounts.filter(({ source }) => source === this.source.id),
          currencies: totals.map(({ currency }) => currency),
          slices: await this.slices.list(),
          currentMonth: getMonth(getDay(now)),
          now,
        }),
        ...problems,
      ],
    };
  }
}
