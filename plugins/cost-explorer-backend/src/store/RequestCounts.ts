import type { Knex } from 'knex';

const HOUR_MS = 60 * 60 * 1000;
const KEPT_HOURS = 48;

const toHour = (time: number) => new Date(time).toISOString().slice(0, 13);

/** What was asked of AWS, and what it costs. `cost` is in 1e-10 US dollars. */
export type PaidRequests = { count: number; cost: bigint };

/** Keeps count of the portal's own paid requests. */
export class RequestCounts {
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}

  async add(source: string, requests: PaidRequests): Promise<void> {
    if (requests.count === 0 && requests.cost === 0n) {
      return;
    }
    const now = this.now().getTime();
    const cost = String(requests.cost);
    await this.db('cost_requests')
      .insert({ source, hour: toHour(now), count: requests.count, cost })
      .onConflict(['source', 'hour'])
      .merge({
        count: this.db.raw('cost_requests.count + ?', [requests.count]),
        cost: this.db.raw('cost_requests.cost + ?', [cost]),
      });
    await this.db('cost_requests')
      .where('hour', '<', toHour(now - KEPT_HOURS * HOUR_MS))
      .delete();
  }

  /** Of the last 24 hours, by source. */
  async readLastDay(): Promise<Map<string, PaidRequests>> {
    const from = toHour(this.now().getTime() - 24 * HOUR_MS);
    const rows: Array<{ source: string; count: string; cost: string }> =
      await this.db('cost_requests')
        .where('hour', '>', from)
        .groupBy('source')
        .select('source')
        .select(
          this.db.raw('CAST(SUM(count) AS TEXT) AS count'),
          this.db.raw('CAST(SUM(cost) AS TEXT) AS cost'),
        );
    return new Map(
      rows.map(({ source, count, cost }) => [
        source,
        { count: Number(count), cost: BigInt(cost) },
      ]),
    );
  }
}
