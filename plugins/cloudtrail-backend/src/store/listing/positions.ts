import { and, type Sql, sql } from '../sql';
import type { EventPosition } from '../types';

/** An event without what it touches. */
export type SlimRow = {
  id: number | string;
  time: number | string;
  shape_id: number;
  principal_id: number;
};

/** Where a page ends that this event is the last of. */
export const toPosition = (row: SlimRow): EventPosition => ({
  time: Number(row.time),
  id: Number(row.id),
});

/** The condition on time, of events and whatever has the columns of their order. */
export function isBetween(
  from: number,
  to: number,
  after?: EventPosition,
): Sql {
  return and([
    sql`time >= ${from}`,
    after && after.time < to
      ? sql`time <= ${after.time} AND (time, id) < (${after.time}, ${after.id})`
      : sql`time < ${to}`,
  ]);
}
