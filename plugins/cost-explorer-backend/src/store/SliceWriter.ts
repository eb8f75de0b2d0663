import type { Knex } from 'knex';
import type {
  ChargeType,
  CostMetric,
} from '@hangar/plugin-cost-explorer-common';
import { toDayNumber } from './days';
import { DayRows, type DayRow } from './DayRows';
import { type SeriesKey, SeriesIds } from './SeriesIds';
import type { StoreLease } from './StoreLease';

/** A cost as a source gives it; several of the same kind and day add up. */
export type CostRow = {
  /** UTC, `YYYY-MM-DD`. */
  day: string;
  /** `''` where there is none. */
  value: string;
  /** `''` for taxes, credits and refunds. */
  service: string;
  chargeType: ChargeType;
  metric: CostMetric;
  currency: string;
  /** In 1e-10 of the currency's unit. */
  amount: bigint;
  isEstimated: boolean;
};

/** All there is of one account, allocation and month. */
export type Slice = {
  accountId: string;
  rows: CostRow[];
  /** First day that AWS may still change, `YYYY-MM-DD`. */
  estimatedFrom: string | null;
};

export type SlicesToWrite = {
  source: string;
  allocation: string;
  /** `YYYY-MM`. */
  month: string;
  /** What has been read of the month; `to` is exclusive. Other days stay as they are. */
  from: string;
  to: string;
  isFinal: boolean;
  ingestId: string;
  fetchedAt: string;
  slices: Slice[];
};

/** Puts whole slices into the store. */
export class SliceWriter {
  private readonly series: SeriesIds;
  private readonly days: DayRows;

  constructor(
    private readonly db: Knex,
    private readonly lease: StoreLease,
  ) {
    this.series = new SeriesIds(db);
    this.days = new DayRows(db);
  }

  /**
   * Replaces what is in the store of these slices, all of them or nothing. Only
   * rows that differ are touched.
   *
   * @returns how many rows differed
   * @throws ConflictError when another replica has taken over
   */
  async write(input: SlicesToWrite, holder: string): Promise<number> {
    const { source, allocation, from, to } = input;
    const range = { from: toDayNumber(from), to: toDayNumber(to) };
    const changes = await Promise.all(
      input.slices.map(async ({ accountId, rows }) => {
        const group = { source, accountId, allocation };
        const wanted = await this.toDayRows(group, rows);
        return this.days.findChanges(group, range, wanted);
      }),
    );
    const upserts = changes.flatMap(change => change.upserts);
    const deletes = changes.flatMap(change => change.deletes);
    await this.db.transaction(async trx => {
      // also when no cost differs: how far it has been read does
      await this.lease.confirm(trx, holder, { isChanged: true });
      await this.days.delete(trx, deletes);
      await this.days.upsert(trx, upserts);
      await this.writeSlices(trx, input);
    });
    return upserts.length + deletes.length;
  }

  private async toDayRows(
    group: { source: string; accountId: string; allocation: string },
    rows: CostRow[],
  ): Promise<DayRow[]> {
    const ids = await this.series.get(group, rows);
    const sums = new Map<string, DayRow>();
    for (const row of rows) {
      const seriesId = ids.get(row satisfies SeriesKey);
      const day = toDayNumber(row.day);
      const key = `${seriesId}/${day}`;
      const known = sums.get(key);
      sums.set(key, {
        seriesId,
        day,
        amount: (known?.amount ?? 0n) + row.amount,
        isEstimated: (known?.isEstimated ?? false) || row.isEstimated,
      });
    }
    return [...sums.values()].filter(({ amount }) => amount !== 0n);
  }

  private async writeSlices(trx: Knex.Transaction, input: SlicesToWrite) {
    if (input.slices.length === 0) {
      return;
    }
    await trx('cost_slices')
      .insert(
        input.slices.map(({ accountId, estimatedFrom }) => ({
          source: input.source,
          account_id: accountId,
          allocation: input.allocation,
          month: input.month,
          from_day: toDayNumber(input.from),
          to_day: toDayNumber(input.to),
          estimated_from: estimatedFrom && toDayNumber(estimatedFrom),
          is_final: input.isFinal,
          ingest_id: input.ingestId,
          fetched_at: input.fetchedAt,
        })),
      )
      .onConflict(['source', 'account_id', 'allocation', 'month'])
      .merge();
  }
}
