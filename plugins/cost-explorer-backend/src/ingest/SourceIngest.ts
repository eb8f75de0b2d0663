import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CostExplorerConfig } from '../config';
import type { Allocation } from '../selectors';
import type { CostSource } from '../sources';
import {
  AccountList,
  getDay,
  getFirstDay,
  getMonth,
  RequestCounts,
  SliceWriter,
  type SourceState,
  SourceStates,
  StoreLease,
} from '../store';
import { isExpired } from './explainFailure';
import { findProblems } from './findProblems';
import {
  isMonthFinal,
  listMonths,
  type PlannedSlice,
  planSlices,
} from './planSlices';
import { reconcile, type Reconciliation } from './reconcile';
import { SliceList } from './SliceList';

const TAGS_CHECKED_EVERY_MS = 20 * 60 * 60 * 1000;

export type SourceIngestOptions = {
  db: Knex;
  config: CostExplorerConfig;
  logger: LoggerService;
  now: () => Date;
};

/** One attempt to read a source: what is left of an ingest, slice by slice. */
export class SourceIngest {
  private readonly accounts: AccountList;
  private readonly slices: SliceList;
  private readonly states: SourceStates;
  private readonly requests: RequestCounts;
  private readonly writer: SliceWriter;

  constructor(
    private readonly options: SourceIngestOptions,
    private readonly source: CostSource,
    /** Ids of the sources that come before this one: their accounts are theirs. */
    private readonly earlier: readonly string[],
    private readonly attempt: {
      holder: string;
      allocations: Allocation[];
      signal: AbortSignal;
    },
  ) {
    const { db, now } = options;
    this.accounts = new AccountList(db);
    this.slices = new SliceList(db, source.id);
    this.states = new SourceStates(db);
    this.requests = new RequestCounts(db, now);
    this.writer = new SliceWriter(db, new StoreLease(db, now));
  }

  /** Reads until nothing is left, and gives the state that this leads to. */
  async run(state: SourceState): Promise<SourceState> {
    const today = getDay(this.options.now());
    try {
      const months = listMonths(today, this.options.config.historyMonths);
      await this.readTotals(today, months);
      const groups = this.source.groupAccounts(await this.listOwnAccounts());
      const before = await this.reconcile(months);
      const planned = planSlices({
        allocations: this.attempt.allocations,
        groups,
        known: await this.slices.list(),
        ingestId: state.ingestId ?? '',
        today,
        historyMonths: this.options.config.historyMonths,
        differing: before.differing,
      });
      await this.readSlices(planned, {
        state,
        isOnlyAccount: groups.length < 2,
      });
      const tags = await this.checkTags(state, today);
      await this.slices.prune(
        getMonth(today),
        this.options.config.historyMonths,
      );
      return { ...state, ...tags, ...(await this.conclude(months)) };
    } finally {
      await this.requests.add(this.source.id, this.source.takeRequests());
    }
  }

  private async readTotals(today: string, months: string[]): Promise<void> {
    const known = await this.slices.list();
    const oldest = months.at(-1) ?? getMonth(today);
    const open = months.filter(
      month =>
        !known.some(slice => slice.month === month) ||
        known.some(slice => slice.month === month && !slice.isFinal),
    );
    const first = this.source.isBilledByRange
      ? (open.at(-1) ?? months[0])
      : oldest;
    const range = { from: getFirstDay(first), to: today };
    const totals = await this.source.readTotals({
      ...range,
      signal: this.attempt.signal,
    });
    await this.slices.saveTotals(totals, range);
    await this.accounts.add(
      this.source.id,
      [...new Set(totals.map(({ accountId }) => accountId))],
      { isNew: known.length > 0, now: this.options.now().toISOString() },
    );
  }

  /** Without accounts that another source reads. */
  private async listOwnAccounts(): Promise<string[]> {
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

  private async readSlices(
    planned: PlannedSlice[],
    options: { state: SourceState; isOnlyAccount: boolean },
  ): Promise<void> {
    for (const [index, slice] of planned.entries()) {
      this.attempt.signal.throwIfAborted();
      await this.states.save({
        ...options.state,
        progress: { done: index, of: planned.length },
      });
      try {
        await this.readSlice(slice, options);
      } catch (error) {
        if (!isExpired(error)) {
          throw error;
        }
        this.options.logger.warn(
          `AWS keeps the costs of ${slice.month} no longer; they are left out`,
        );
      }
      await this.requests.add(this.source.id, this.source.takeRequests());
    }
  }

  private async readSlice(
    planned: PlannedSlice,
    options: { state: SourceState; isOnlyAccount: boolean },
  ): Promise<void> {
    const { allocation, month, from, to } = planned;
    const now = this.options.now();
    const slices = await this.source.readSlices({
      ...planned,
      isOnlyAccount: options.isOnlyAccount,
      signal: this.attempt.signal,
    });
    const estimatedFrom =
      slices
        .flatMap(slice => slice.estimatedFrom ?? [])
        .sort()
        .at(0) ?? null;
    await this.writer.write(
      {
        source: this.source.id,
        allocation: allocation.id,
        month,
        from,
        to,
        isFinal: isMonthFinal(month, now, estimatedFrom),
        ingestId: options.state.ingestId ?? '',
        fetchedAt: now.toISOString(),
        slices,
      },
      this.attempt.holder,
    );
  }

  /** Once a day: each look costs a request. */
  private async checkTags(
    state: SourceState,
    today: string,
  ): Promise<Partial<SourceState>> {
    const now = this.options.now();
    const age = now.getTime() - Date.parse(state.tagsCheckedAt ?? '1970-01-01');
    if (age >= 0 && age < TAGS_CHECKED_EVERY_MS) {
      return {};
    }
    const keys = this.attempt.allocations
      .flatMap(({ groupBy, filter }) => [groupBy, ...filter])
      .filter(({ type }) => type === 'tag')
      .map(({ key }) => key);
    const tagProblems = await this.source.checkTags([...new Set(keys)], {
      from: getFirstDay(getMonth(getDay(new Date(now.getTime() - 864e5)))),
      to: today,
      signal: this.attempt.signal,
    });
    return { tagProblems, tagsCheckedAt: now.toISOString() };
  }

  private async reconcile(months: string[]): Promise<Reconciliation> {
    const { config, now } = this.options;
    const [primary] = this.attempt.allocations;
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

  private async conclude(months: string[]): Promise<Partial<SourceState>> {
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

/** The one that most totals are in. */
function findMainCurrency(currencies: string[]): string {
  const counts = new Map<string, number>();
  currencies.forEach(one => counts.set(one, (counts.get(one) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1]).at(0)?.[0] ?? 'USD';
}
