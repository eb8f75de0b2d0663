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

/** Writes one audit event; give the transaction of the change, so that both stand or neither. */
export async function recordAudit(
  trx: Db,
  actor: Pick<Actor, 'userName' | 'sourceIp' | 'requestId'> & {
    userId: number | null;
  },
  { action, recordType, recordId, before, after }: AuditEntry,
): Promise<void> {
  await trx
    .insertInto('audit_events')
    .values({
      user_id: actor.userId,
      user_name: actor.userName,
      action,
      record_type: recordType,
      record_id: String(recordId),
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
      source_ip: actor.sourceIp,
      request_id: actor.requestId,
    })
    .execute();
}
