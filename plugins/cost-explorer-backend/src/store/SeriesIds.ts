import type { Knex } from 'knex';
import type { CostRow } from './SliceWriter';

export type SeriesKey = Pick<
  CostRow,
  'value' | 'service' | 'chargeType' | 'metric' | 'currency'
>;

export type SeriesGroup = {
  source: string;
  accountId: string;
  allocation: string;
};

type SeriesRow = {
  id: number;
  value: string;
  service: string;
  charge_type: string;
  metric: string;
  currency: string;
};

// SQLite takes no more rows in one statement
const CHUNK = 100;

const toKey = (series: SeriesKey) =>
  JSON.stringify([
    series.value,
    series.service,
    series.chargeType,
    series.metric,
    series.currency,
  ]);

const toKeyOfRow = (row: SeriesRow) =>
  JSON.stringify([
    row.value,
    row.service,
    row.charge_type,
    row.metric,
    row.currency,
  ]);

/** Gives each combination that costs are about its number. */
export class SeriesIds {
  constructor(private readonly db: Knex) {}

  /** Finds the numbers of all, and makes those that are missing. */
  async get(
    group: SeriesGroup,
    wanted: SeriesKey[],
  ): Promise<{ get(key: SeriesKey): number }> {
    let ids = await this.read(group);
    const missing = new Map(
      wanted
        .map(series => [toKey(series), series] as const)
        .filter(([key]) => !ids.has(key)),
    );
    if (missing.size > 0) {
      await this.insert(group, [...missing.values()]);
      ids = await this.read(group);
    }
    return {
      get: series => {
        const id = ids.get(toKey(series));
        if (id === undefined) {
          throw new Error(`The store has no series ${toKey(series)}`);
        }
        return id;
      },
    };
  }

  private async read(group: SeriesGroup): Promise<Map<string, number>> {
    const rows: SeriesRow[] = await this.db('cost_series')
      .where({
        source: group.source,
        account_id: group.accountId,
        allocation: group.allocation,
      })
      .select('id', 'value', 'service', 'charge_type', 'metric', 'currency');
    return new Map(rows.map(row => [toKeyOfRow(row), row.id]));
  }

  private async insert(group: SeriesGroup, series: SeriesKey[]) {
    const account = await this.db('cost_accounts')
      .where({ source: group.source, account_id: group.accountId })
      .first('is_shown');
    for (let start = 0; start < series.length; start += CHUNK) {
      await this.db('cost_series')
        .insert(
          series.slice(start, start + CHUNK).map(one => ({
            source: group.source,
            account_id: group.accountId,
            allocation: group.allocation,
            value: one.value,
            service: one.service,
            charge_type: one.chargeType,
            metric: one.metric,
            currency: one.currency,
            is_shown: Boolean(account?.is_shown ?? true),
          })),
        )
        .onConflict()
        .ignore();
    }
  }
}
