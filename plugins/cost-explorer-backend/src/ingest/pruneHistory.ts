import type { Knex } from 'knex';
import { addMonths, getFirstDay, type StoreLease, toDayNumber } from '../store';

/**
 * Forgets months of a source that are no longer kept, and what has no costs any
 * more. Counted from the newest that has been read: a clock that jumps ahead
 * must not take everything away.
 *
 * @throws ConflictError when another replica has taken over
 */
export async function pruneHistory(
  db: Knex,
  options: {
    source: string;
    currentMonth: string;
    historyMonths: number;
    lease: StoreLease;
    holder: string;
  },
): Promise<void> {
  const { source, currentMonth, historyMonths, lease, holder } = options;
  const newest = await db('cost_slices')
    .where({ source })
    .max({ month: 'month' })
    .first();
  const last = [currentMonth, String(newest?.month ?? currentMonth)].sort()[0];
  const first = addMonths(last, -historyMonths);
  const old = db('cost_slices').where({ source }).andWhere('month', '<', first);
  if ((await old.clone().select('month').limit(1)).length === 0) {
    return;
  }
  await db('cost_days')
    .whereIn('series_id', db('cost_series').where({ source }).select('id'))
    .andWhere('day', '<', toDayNumber(getFirstDay(first)))
    .delete();
  await db('cost_totals')
    .where({ source })
    .andWhere('month', '<', first)
    .delete();
  await db.transaction(async trx => {
    // nobody else may be about to write days of a series that has none yet
    await lease.confirm(trx, holder, { isChanged: true });
    await trx('cost_series')
      .where({ source })
      .whereNotExists(
        trx('cost_days').whereRaw('cost_days.series_id = cost_series.id'),
      )
      .delete();
  });
  // last: it tells that there is something to forget
  await old.delete();
}
