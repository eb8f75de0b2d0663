import type { Actor } from '../access/actor.ts';
import type { Db } from '../database/client.ts';

/** What happened to one record; `before` and `after` hold only what the reader needs to compare. */
export type AuditEntry = {
  /** `<record>.<past tense>`, such as `part.updated`. */
  action: string;
  recordType: string;
  recordId: string | number;
  before?: object;
  after?: object;
};

type Who = Pick<Actor, 'userName' | 'sourceIp' | 'requestId'> & {
  userId: number | null;
};

/** Writes audit events, at most some hundred at once. */
export async function recordAudits(
  trx: Db,
  actor: Who,
  entries: AuditEntry[],
): Promise<void> {
  const rows = entries.map(
    ({ action, recordType, recordId, before, after }) => ({
      user_id: actor.userId,
      user_name: actor.userName,
      action,
      record_type: recordType,
      record_id: String(recordId),
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
      source_ip: actor.sourceIp,
      request_id: actor.requestId,
    }),
  );
  if (rows.length) await trx.insertInto('audit_events').values(rows).execute();
}

/** Writes one audit event; give the transaction of the change, so that both stand or neither. */
export const recordAudit = (
  trx: Db,
  actor: Who,
  entry: AuditEntry,
): Promise<void> => recordAudits(trx, actor, [entry]);
