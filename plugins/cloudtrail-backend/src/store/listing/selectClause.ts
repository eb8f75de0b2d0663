import type { Knex } from 'knex';
import type { Clause } from '../query/Conditions';
import { isOneOf, plain, type Sql, sql } from '../sql';

/** The columns of a `SlimRow`, which events and their links to resources both have. */
export const CLAUSE_COLUMNS = plain('time, id, shape_id, principal_id');

/**
 * The events of a clause, one statement for each of its parts and so for each
 * index; an event can be in several.
 */
export function selectClause(db: Knex, clause: Clause, condition: Sql): Sql[] {
  const parts: Sql[] = [];
  const add = (table: string, own: Sql) =>
    parts.push(
      sql`SELECT ${CLAUSE_COLUMNS} FROM ${plain(table)} WHERE ${own} AND ${condition}`,
    );
  const { resources, principals, shapes, ip } = clause;
  if (resources.size > 0) {
    add(
      'activity_event_resources',
      isOneOf(db, plain('resource_id'), resources),
    );
  }
  if (ip !== undefined) add('activity_events', sql`source_ip = ${ip}`);
  if (principals.size > 0) {
    add('activity_events', isOneOf(db, plain('principal_id'), principals));
  }
  if (shapes.size > 0) {
    add('activity_events', isOneOf(db, plain('shape_id'), shapes));
  }
  return parts;
}
