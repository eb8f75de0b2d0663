import Type, { type Static } from 'typebox';
import { LINES, paging, recordId } from '../api/fields.ts';

const closed = { additionalProperties: false };
const word = (title: string) =>
  Type.Optional(
    Type.String({
      title,
      description: 'text without control characters',
      maxLength: 60,
      pattern: LINES,
    }),
  );
const time = (title: string) =>
  Type.Optional(
    Type.String({
      title,
      description: 'a time such as 2026-11-24T00:00:00Z',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?Z$',
    }),
  );

/** From (inclusive) and to (exclusive), ISO 8601 UTC. */
export const period = { from: time('From'), to: time('To') };

export const auditFilter = {
  ...period,
  userId: Type.Optional(recordId('User')),
  action: word('Action'),
  recordType: word('Record type'),
  recordId: word('Record id'),
};
export const AuditQuery = Type.Object({ ...auditFilter, ...paging }, closed);
export const AuditExportQuery = Type.Object(
  {
    ...auditFilter,
    format: Type.Optional(Type.Enum(['csv', 'ndjson'], { title: 'Format' })),
  },
  closed,
);

const Snapshot = Type.Object({}, { additionalProperties: true });
export const AuditEvent = Type.Object(
  {
    id: Type.Integer(),
    occurredAt: Type.String({ format: 'date-time' }),
    userId: Type.Optional(Type.Integer()),
    userName: Type.String(),
    action: Type.String(),
    recordType: Type.String(),
    recordId: Type.String(),
    before: Type.Optional(Snapshot),
    after: Type.Optional(Snapshot),
    sourceIp: Type.String(),
    requestId: Type.String(),
  },
  { ...closed, description: 'Who did what to which record, from where' },
);
export const AuditList = Type.Object(
  { items: Type.Array(AuditEvent), nextCursor: Type.Optional(Type.String()) },
  { ...closed, description: 'Newest first' },
);

export type AuditEvent = Static<typeof AuditEvent>;
