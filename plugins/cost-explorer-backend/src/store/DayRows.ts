import type { Knex } from 'knex';
import type { SeriesGroup } from './SeriesIds';

export type DayRow = {
  seriesId: number;
  /** Days from 1970-01-01. */
  day: number;
  amount: bigint;
  isEstimated: boolean;
};

type StoredDay = {
  series_id: number;
  day: number;
  amount: string;
  is_estimated: number;
};

// a statement of this size takes SQLite some 20 ms, and others get their turn in between
const CHUNK = 5_000;

const isSqlite = (db: Knex) =>
  String(db.client.config.client).includes('sqlite');

// JSON by hand: its own writer knows no integers beyond 2^53
const toJson = (rows: DayRow[]) =>
  `[${rows
    .map(
      ({ seriesId, day, amount, isEstimated }) =>
        `[${seriesId},${day},${amount},${isEstimated ? 1 : 0}]`,
    )
    .join(',')}]`;

function selectRows(db: Knex, columns: number): string {
  const types = ['integer', 'integer', 'bigint', 'smallint'];
  const items = Array.from({ length: columns }, (_, index) =>
    isSqlite(db)
      ? `json_extract(value, '$[${index}]')`
      : `(value->>${index})::${types[index]}`,
  ).join(', ');
  return isSqlite(db)
    ? `SELECT ${items} FROM json_each(?) WHERE true`
    : `SELECT ${items} FROM json_array_elements(?::json) AS rows (value) WHERE true`;
}

async function inChunks<T>(rows: T[], run: (chunk: T[]) => Promise<unknown>) {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await run(rows.slice(start, start + CHUNK));
  }
}

/** Rows of `cost_days`, many at a time. */
export class DayRows {
  constructor(private readonly db: Knex) {}

  /** What has to be written and deleted so that exactly the wanted rows are there. */
  async findChanges(
    group: SeriesGroup,
    range: { from: number; to: number },
    wanted: DayRow[],
  ): Promise<{ upserts: DayRow[]; deletes: DayRow[] }> {
    const stored = await this.read(group, range);
    const upserts = wanted.filter(row => {
      const key = `${row.seriesId}/${row.day}`;
      const known = stored.get(key);
      stored.delete(key);
      return (
        known?.amount !== row.amount || known.isEstimated !== row.isEstimated
      );
    });
    return { upserts, deletes: [...stored.values()] };
  }

  async upsert(trx: Knex.Transaction, rows: DayRow[]): Promise<void> {
    await inChunks(rows, chunk =>
      trx.raw(
        `INSERT INTO cost_days (series_id, day, amount, is_estimated)
         ${selectRows(this.db, 4)}
         ON CONFLICT (series_id, day) DO UPDATE
         SET amount = excluded.amount, is_estimated = excluded.is_estimated`,
        [toJson(chunk)],
      ),
    );
  }

  async delete(trx: Knex.Transaction, rows: DayRow[]): Promise<void> {
    await inChunks(rows, chunk =>
      trx.raw(
        `DELETE FROM cost_days WHERE (series_id, day) IN (${selectRows(this.db, 2)})`,
        [toJson(chunk)],
      ),
    );
  }

  private async read(
    group: SeriesGroup,
    range: { from: number; to: number },
  ): Promise<Map<string, DayRow>> {
    const rows: StoredDay[] = await this.db('cost_days')
      .whereIn(
        'series_id',
        this.db('cost_series').select('id').where({
          source: group.source,
          account_id: group.accountId,
          allocation: group.allocation,
        }),
      )
      .andWhere('day', '>=', range.from)
      .andWhere('day', '<', range.to)
      .select(
        'series_id',
        'day',
        'is_estimated',
        this.db.raw('CAST(amount AS TEXT) AS amount'),
      );
    return new Map(
      rows.map(row => [
        `${row.series_id}/${row.day}`,
        {
          seriesId: row.series_id,
          day: row.day,
          amount: BigInt(row.amount),
          isEstimated: Boolean(row.is_estimated),
        },
      ]),
    );
  }
}
