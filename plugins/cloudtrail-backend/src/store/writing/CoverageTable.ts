import type { Knex } from 'knex';
import { mergeIntervals } from './intervals';
import type { CoverageInterval, CoverageTarget } from '../types';

type CoverageRow = {
  account_id: string;
  region: string;
  kind: CoverageTarget['kind'];
  from_time: number | string;
  to_time: number | string;
};

const TABLE = 'activity_coverage';

/** Which stretches of time are complete. Whoever writes holds the row of `activity_store`. */
export class CoverageTable {
  constructor(private readonly db: Knex) {}

  async list(): Promise<
    Array<CoverageTarget & { intervals: CoverageInterval[] }>
  > {
    const rows: CoverageRow[] = await this.db(TABLE)
      .select()
      .orderBy(['account_id', 'region', 'kind', 'from_time']);
    const byTarget = new Map<string, CoverageRow[]>();
    for (const row of rows) {
      const key = JSON.stringify([row.account_id, row.region, row.kind]);
      byTarget.set(key, [...(byTarget.get(key) ?? []), row]);
    }
    return [...byTarget.values()].map(([first, ...others]) => ({
      accountId: first.account_id,
      region: first.region,
      kind: first.kind,
      intervals: mergeIntervals(
        [first, ...others].map(row => ({
          from: Number(row.from_time),
          to: Number(row.to_time),
        })),
      ),
    }));
  }

  async add(target: CoverageTarget, interval: CoverageInterval): Promise<void> {
    if (interval.from >= interval.to) return;
    const touching = () =>
      this.db(TABLE)
        .where({
          account_id: target.accountId,
          region: target.region,
          kind: target.kind,
        })
        .andWhere('from_time', '<=', interval.to)
        .andWhere('to_time', '>=', interval.from);
    const rows: CoverageRow[] = await touching().select();
    await touching().delete();
    await this.db(TABLE).insert({
      account_id: target.accountId,
      region: target.region,
      kind: target.kind,
      from_time: Math.min(
        interval.from,
        ...rows.map(row => Number(row.from_time)),
      ),
      to_time: Math.max(interval.to, ...rows.map(row => Number(row.to_time))),
    });
  }

  /** What is older is not complete any more. */
  async cutBefore(time: number): Promise<void> {
    await this.db(TABLE).where('to_time', '<=', time).delete();
    const rows: CoverageRow[] = await this.db(TABLE)
      .where('from_time', '<', time)
      .select();
    for (const { account_id, region, kind, from_time, to_time } of rows) {
      const target = { account_id, region, kind };
      await this.db(TABLE)
        .where({ ...target, from_time })
        .delete();
      await this.db(TABLE)
        .insert({ ...target, from_time: time, to_time })
        .onConflict(['account_id', 'region', 'kind', 'from_time'])
        .ignore();
    }
  }
}
