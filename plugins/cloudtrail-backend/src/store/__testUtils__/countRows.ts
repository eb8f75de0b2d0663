import type { Knex } from 'knex';
import { countTables } from '../counting/countTables';

/** Rows of each table that has something for every event. */
export async function countRows(db: Knex) {
  const tables = [
    'activity_details',
    'activity_event_resources',
    ...countTables.map(({ name }) => name),
  ];
  const counts = [];
  for (const table of tables) {
    const [{ count }] = await db(table).count({ count: '*' });
    counts.push([table, Number(count)]);
  }
  return Object.fromEntries(counts);
}
