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
import {
  isMonthFinal,
  listMonths,
  type PlannedSlice,
  planSlices,
} from './planSlices';
import { pruneHistory } from './pruneHistory';
import { SliceList } from './SliceList';
import { SourceAudit } from './SourceAudit';

export type SourceIngestOptions = {
  db: Knex;
  config: CostExplorerConfig;
  logger: LoggerService;
  now: () => Date;
};

/** One attempt to read a source: what is left of an ingest, slice by slice. */
export class SourceIngest {
  private readonly accounts: AccountList;
  private readonly audit: SourceAudit;
  private readonly slices: SliceList;
  private readonly states: SourceStates;
  private readonly requests: RequestCounts;
  private readonly lease: StoreLease;
  private readonly writer: SliceWriter;

  constructor(
    private readonly options: SourceIngestOptions,
    private readonly source: CostSource,
    earlier: readonly string[],
    private readonly attempt: {
      holder: string;
      allocations: Allocation[];
      signal: AbortSignal;
    },
  ) {
    const { db, now } = options;
    this.accounts = new AccountList(db);
    this.audit = new SourceAudit(options, source, earlier, attempt.allocations);
    this.slices = new SliceList(db, source.id);
    this.states = new SourceStates(db);
    this.requests = new RequestCounts(db, now);
    this.lease = new StoreLease(db, now);
    this.writer = new SliceWriter(db, this.lease);
  }

  /** Reads until nothing is left, and gives the state that this leads to. */
  async run(state: SourceState): Promise<SourceState> {
    const today = getDay(this.options.now());
    try {
      const months = listMonths(today, this.options.config.historyMonths);
      await this.readTotals(today, months);
      const groups = this.source.groupAccounts(
        await this.audit.listOwnAccounts(),
      );
      const before = await this.audit.reconcile(months);
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
      const tags = await this.audit.checkTags(state, this.attempt.signal);
      await pruneHistory(this.options.db, {
        source: this.source.id,
        currentMonth: getMonth(today),
        historyMonths: this.options.config.historyMonths,
        lease: this.lease,
        holder: this.attempt.holder,
      });
      return { ...state, ...tags, ...(await this.audit.conclude(months)) };
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
}
