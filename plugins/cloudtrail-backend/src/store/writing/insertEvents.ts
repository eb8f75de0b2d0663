import type { Knex } from 'knex';
import { run, selectRows, sql } from '../sql';
import { clean, toNumbers } from '../text';
import type { ActivityRecord } from '../types';
import type { EventRow } from './toEventRows';

/** Characters of JSON in one statement. */
const MAX_DETAILS = 4_000_000;

/** An event that was not there, with the number it was given. */
export type AddedEvent = EventRow & { id: number; record: ActivityRecord };

/** Adds those that are not there yet. */
export async function insertEvents(
  trx: Knex,
  rows: EventRow[],
  records: ActivityRecord[],
): Promise<AddedEvent[]> {
  const columns = {
    event_id: 'text',
    time: 'bigint',
    shape_id: 'integer',
    principal_id: 'integer',
    source_ip: 'text',
    resource_ids: 'text',
  };
  const inserted = await run<{ id: number | string; event_id: string }>(
    trx,
    sql`INSERT INTO activity_events
      (event_id, time, shape_id, principal_id, source_ip, resource_ids)
      ${selectRows(trx, columns, rows)}
      ON CONFLICT (event_id) DO NOTHING RETURNING id, event_id`,
  );
  const ids = new Map(
    inserted.map(({ id, event_id }) => [event_id, Number(id)]),
  );
  return rows.flatMap((row, index) => {
    const id = ids.get(row.event_id);
    return id === undefined ? [] : [{ ...row, id, record: records[index] }];
  });
}

/** What only their pages need. */
export async function insertDetails(
  trx: Knex,
  added: AddedEvent[],
): Promise<void> {
  const columns = {
    id: 'bigint',
    user_agent: 'text',
    error_message: 'text',
    changes: 'text',
    masked_paths: 'text',
    record: 'text',
  };
  let some: object[] = [];
  let size = 0;
  const flush = async () => {
    await run(
      trx,
      sql`INSERT INTO activity_details
        (id, user_agent, error_message, changes, masked_paths, record)
        ${selectRows(trx, columns, some)}`,
    );
    some = [];
    size = 0;
  };
  for (const { id, record } of added) {
    const json = JSON.stringify(record.record ?? null);
    some.push({
      id,
      user_agent: clean(record.userAgent) || null,
      error_message: clean(record.errorMessage) || null,
      changes: JSON.stringify(record.changes),
      masked_paths: JSON.stringify(record.maskedPaths),
      record: json,
    });
    size += json.length;
    if (size > MAX_DETAILS) await flush();
  }
  if (some.length > 0) await flush();
}

/** What each of them touched. */
export async function insertLinks(
  trx: Knex,
  added: AddedEvent[],
): Promise<void> {
  const rows = added.flatMap(
    ({ id, time, shape_id, principal_id, resource_ids }) =>
      toNumbers(resource_ids).map(resource_id => ({
        resource_id,
        time,
        id,
        shape_id,
        principal_id,
      })),
  );
  const columns = {
    resource_id: 'integer',
    time: 'bigint',
    id: 'bigint',
    shape_id: 'integer',
    principal_id: 'integer',
  };
  await run(
    trx,
    sql`INSERT INTO activity_event_resources
      (resource_id, time, id, shape_id, principal_id)
      ${selectRows(trx, columns, rows)}`,
  );
}
