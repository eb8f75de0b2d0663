import type { Selectable } from 'kysely';
import type { Static } from 'typebox';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import type { Db } from '../database/client.ts';
import type { AuditEventsTable } from '../database/schema.ts';
import type { AuditEvent, AuditExportQuery } from './schemas.ts';

export type AuditFilter = Omit<Static<typeof AuditExportQuery>, 'format'>;

function toEvent(row: Selectable<AuditEventsTable>): AuditEvent {
  return {
    id: Number(row.id),
    occurredAt: row.occurred_at.toISOString(),
    ...(row.user_id !== null && { userId: row.user_id }),
    userName: row.user_name,
    action: row.action,
    recordType: row.record_type,
    recordId: row.record_id,
    ...(row.before !== null && { before: row.before }),
    ...(row.after !== null && { after: row.after }),
    sourceIp: row.source_ip,
    requestId: row.request_id,
  };
}

/** Newest first, before the given id. */
export async function readAudit(
  db: Db,
  filter: AuditFilter,
  limit: number,
  before?: number,
): Promise<AuditEvent[]> {
  const { from, to, userId, action, recordType, recordId } = filter;
  let query = db.selectFrom('audit_events').selectAll();
  if (from) query = query.where('occurred_at', '>=', new Date(from));
  if (to) query = query.where('occurred_at', '<', new Date(to));
  if (userId) query = query.where('user_id', '=', userId);
  if (action) query = query.where('action', '=', action);
  if (recordType) query = query.where('record_type', '=', recordType);
  if (recordId) query = query.where('record_id', '=', recordId);
  if (before) query = query.where('id', '<', String(before));
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toEvent);
}

export async function listAudit(
  db: Db,
  {
    limit = 20,
    cursor,
    ...filter
  }: AuditFilter & { limit?: number; cursor?: string },
) {
  const [before] = cursor ? parseCursor(cursor, filter, ['number']) : [];
  const rows = await readAudit(
    db,
    filter,
    limit + 1,
    before === undefined ? undefined : Number(before),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor([last.id], filter) }
    : { items };
}
