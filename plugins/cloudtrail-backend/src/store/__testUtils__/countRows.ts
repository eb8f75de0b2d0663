import type { Knex } from 'knex';

/** Rows of each table that has something for every event. */
export async function countRows(db: Knex) {
  const tables = [
    'activity_details',
    'activity_event_resources',
    'activity_group_days',
    'activity_group_months',
    'activity_people_days',
    'activity_people_months',
    'activity_shape_hours',
    'activity_shape_days',
    'activity_shape_months',
    'activity_days',
    'activity_months',
  ];
  const counts = [];
  for (const table of tables) {
    const [{ count }] = await db(table).count({ count: '*' });
    counts.push([table, Number(count)]);
  }
  return Object.fromEntries(counts);
}
