import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import type { AccountTotal } from '../sources';
import { getEnd, getFirstDay, toDay, toDayNumber } from '../store';
import type { KnownSlice } from './planSlices';

type SliceRow = {
  account_id: string;
  allocation: string;
  month: string;
  is_final: unknown;
  ingest_id: string;
  to_day: number;
};

/** What the slices of an account add up to in a month. */
export type SliceSum = {
  accountId: string;
  month: string;
  metric: CostMetric;
  currency: string;
  isTagged: boolean;
  amount: bigint;
};

/** What has been read of a source, and what it should add up to. */
export class SliceList {
  constructor(
    private readonly db: Knex,
    private readonly source: string,
  ) {}

  async list(): Promise<KnownSlice[]> {
    const rows: SliceRow[] = await this.db('cost_slices')
      .where({ source: this.source })
      .select(
        'account_id',
        'allocation',
        'month',
        'is_final',
        'ingest_id',
        'to_day',
      );
    return rows.map(row => ({
      accountId: row.account_id,
      allocation: row.allocation,
      month: row.month,
      isFinal: Boolean(row.is_final),
      ingestId: row.ingest_id,
      to: toDay(row.to_day),
    }));
  }

  /** Sums of an allocation, month by month so that nobody waits for one long query. */
  async sum(allocation: string, months: string[]): Promise<SliceSum[]> {
    const sums: SliceSum[] = [];
    for (const month of months) {
      const rows: Array<Record<string, string>> = await this.db('cost_series')
        .join('cost_days', 'cost_days.series_id', 'cost_series.id')
        .where({ source: this.source, allocation })
        .andWhere('day', '>=', toDayNumber(getFirstDay(month)))
        .andWhere('day', '<', toDayNumber(getEnd(month)))
        .groupBy('account_id', 'metric', 'currency')
        .groupByRaw("CASE WHEN value = '' THEN 0 ELSE 1 END")
        .select(
          'account_id',
          'metric',
          'currency',
          this.db.raw("CASE WHEN value = '' THEN 0 ELSE 1 END AS is_tagged"),
          this.db.raw('CAST(SUM(amount) AS TEXT) AS amount'),
        );
      for (const row of rows) {
        sums.push({
          accountId: row.account_id,
          month,
          metric: row.metric as CostMetric,
          currency: row.currency,
          isTagged: Number(row.is_tagged) === 1,
          amount: BigInt(row.amount),
        });
      }
    }
    return sums;
  }

  /** Keeps the totals of these months in place of what was known. */
  async saveTotals(
    totals: AccountTotal[],
    range: { from: string; to: string },
  ): Promise<void> {
    await this.db.transaction(async trx => {
      await trx('cost_totals')
        .where({ source: this.source })
        .andWhere('month', '>=', range.from.slice(0, 7))
        .delete();
      for (const total of totals) {
        const end = getEnd(total.month);
        await trx('cost_totals').insert({
          source: this.source,
          account_id: total.accountId,
          month: total.month,
          metric: total.metric,
          currency: total.currency,
          amount: String(total.amount),
          to_day: toDayNumber(end < range.to ? end : range.to),
        });
      }
    });
  }

  /** Totals, and the day before which each was told, exclusive. */
  async listTotals(): Promise<Array<AccountTotal & { to: string }>> {
    const rows: Array<Record<string, string>> = await this.db('cost_totals')
      .where({ source: this.source })
      .select('account_id', 'month', 'metric', 'currency', 'to_day')
      .select(this.db.raw('CAST(amount AS TEXT) AS amount'));
    return rows.map(row => ({
      accountId: row.account_id,
      month: row.month,
      metric: row.metric as CostMetric,
      currency: row.currency,
      amount: BigInt(row.amount),
      to: toDay(Number(row.to_day)),
    }));
  }
}
