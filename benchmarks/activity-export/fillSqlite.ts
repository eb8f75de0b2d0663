import type { Knex } from 'knex';
import { ActivityStore } from '../../plugins/cloudtrail-backend/src/store';
import { createEvent, type Pair, type Sizes } from '../activity-store/sample';

const BATCH = 1_000;

/** As ingest does. */
export async function fillSqlite(
  db: Knex,
  count: number,
  pairs: Pair[],
  sizes: Sizes,
) {
  const store = new ActivityStore(db);
  for (let start = 0; start < count; start += BATCH) {
    const length = Math.min(BATCH, count - start);
    await store.addEvents(
      Array.from({ length }, (_, index) =>
        createEvent(start + index, count, pairs, sizes),
      ),
    );
  }
}
