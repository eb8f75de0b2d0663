import type { Knex } from 'knex';
import { CoverageTable } from './CoverageTable';
import { countEvents } from './counts';
import { getIds, getShapeIds } from './dictionaryIds';
import {
  clean,
  type ResourceRow,
  toPrincipalRow,
  toResourceRow,
  toShapeRow,
} from './rows';
import { run, selectRows, sql } from './sql';
import type { ActivityRecord, CoverageInterval, CoverageTarget } from './types';

/** Characters of JSON in one statement. */
const MAX_DETAILS = 4_000_000;

type EventRow = {
  event_id: string;
  time: number;
  shape_id: number;
  principal_id: number;
  source_ip: string | null;
  resource_ids: string;
};

type AddedEvent = EventRow & { id: number; record: ActivityRecord };

/** Each event once, in the order of their ids: as two writers must take them. */
function distinct(records: ActivityRecord[]): ActivityRecord[] {
  const byId = new Map(
    [...records].reverse().map(record => [clean(record.eventId), record]),
  );
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => record);
}

/** Takes events in, with everything that is counted and looked up. */
export class EventWriter {
  constructor(private readonly db: Knex) {}

  add(
    records: ActivityRecord[],
    covered?: { target: CoverageTarget; interval: CoverageInterval },
  ): Promise<{ added: ActivityRecord[] }> {
    return this.db.transaction(async trx => {
      const unique = distinct(records);
      const { rows, isGrown } = await this.toRows(trx, unique);
      const added = await this.insertEvents(trx, rows, unique);
      await this.insertDetails(trx, added);
      await this.insertResources(trx, added);
      await countEvents(trx, added, 1);
      // last of all, for every writer waits for this row
      await run(
        trx,
        sql`UPDATE activity_store SET
          version = version + ${added.length > 0 ? 1 : 0},
          dictionary_version = dictionary_version + ${isGrown ? 1 : 0}
          WHERE id = 1`,
      );
      if (covered) {
        await new CoverageTable(trx).add(covered.target, covered.interval);
      }
      return { added: added.map(({ record }) => record) };
    });
  }

  private async toRows(trx: Knex, records: ActivityRecord[]) {
    const shapes = records.map(toShapeRow);
    const principals = records.map(({ principal }) =>
      toPrincipalRow(principal),
    );
    const resources: ResourceRow[][] = records.map(record =>
      record.resources.map(resource => toResourceRow(resource, record)),
    );
    const shapeIds = await getShapeIds(trx, shapes);
    const principalIds = await getIds(trx, 'activity_principals', principals);
    const resourceIds = await getIds(
      trx,
      'activity_resources',
      resources.flat(),
    );
    const rows = records.map((record, index): EventRow => {
      const ids = resources[index].map(({ key }) => resourceIds.get(key));
      return {
        event_id: clean(record.eventId),
        time: record.time,
        shape_id: shapeIds.get(shapes[index].key),
        principal_id: principalIds.get(principals[index].key),
        source_ip: clean(record.sourceIpAddress).slice(0, 255) || null,
        resource_ids: [...new Set(ids)].join(','),
      };
    });
    return { rows, isGrown: shapeIds.isGrown || principalIds.isGrown };
  }

  /** Those that are not there yet. */
  private async insertEvents(
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

  private async insertDetails(trx: Knex, added: AddedEvent[]): Promise<void> {
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

  private async insertResources(trx: Knex, added: AddedEvent[]): Promise<void> {
    const rows = added
      .filter(({ resource_ids }) => resource_ids !== '')
      .flatMap(({ id, time, shape_id, principal_id, resource_ids }) =>
        resource_ids.split(',').map(resource => ({
          resource_id: Number(resource),
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
}
