import type { Knex } from 'knex';
import { getIds, getShapeIds } from '../dictionary/ids';
import {
  type ResourceRow,
  toPrincipalRow,
  toResourceRow,
  toShapeRow,
} from '../dictionary/rows';
import { clean, toList } from '../text';
import type { ActivityRecord } from '../types';

/** An event by the numbers of the dictionaries. */
export type EventRow = {
  event_id: string;
  time: number;
  shape_id: number;
  principal_id: number;
  source_ip: string | null;
  resource_ids: string;
};

/**
 * Rows of events, in the order of the records; what the dictionaries miss is
 * added to them. They have grown where readers have to load them again.
 */
export async function toEventRows(
  trx: Knex,
  records: ActivityRecord[],
): Promise<{ rows: EventRow[]; isGrown: boolean }> {
  const shapes = records.map(toShapeRow);
  const principals = records.map(({ principal }) => toPrincipalRow(principal));
  const resources: ResourceRow[][] = records.map(record =>
    record.resources.map(resource => toResourceRow(resource, record)),
  );
  const shapeIds = await getShapeIds(trx, shapes);
  const principalIds = await getIds(trx, 'activity_principals', principals);
  const resourceIds = await getIds(trx, 'activity_resources', resources.flat());
  const rows = records.map((record, index): EventRow => {
    const ids = resources[index].map(({ key }) => resourceIds.get(key));
    return {
      event_id: clean(record.eventId),
      time: record.time,
      shape_id: shapeIds.get(shapes[index].key),
      principal_id: principalIds.get(principals[index].key),
      source_ip: clean(record.sourceIpAddress).slice(0, 255) || null,
      resource_ids: toList(ids),
    };
  });
  return { rows, isGrown: shapeIds.isGrown || principalIds.isGrown };
}
