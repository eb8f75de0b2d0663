import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, toCell } from '../csv/cells.ts';
import type { Db } from '../database/client.ts';
import type { AuditEvent } from './schemas.ts';
import { readAudit, type AuditFilter } from './store.ts';

const COLUMNS = [
  'id',
  'occurredAt',
  'userId',
  'userName',
  'action',
  'recordType',
  'recordId',
  'before',
  'after',
  'sourceIp',
  'requestId',
] as const;

const toText = (value: unknown) =>
  toCell(
    typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''),
  );

const toLine = (event: AuditEvent) =>
  stringify([COLUMNS.map(column => toText(event[column] ?? ''))]);

/** Everything that the filter finds, a page at a time, so that memory stays small. */
export async function* exportAudit(
  db: Db,
  filter: AuditFilter,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'csv') yield BYTE_ORDER_MARK + stringify([[...COLUMNS]]);
  let before: number | undefined;
  for (;;) {
    const events = await readAudit(db, filter, 1000, before);
    const lines = events.map(event =>
      format === 'csv' ? toLine(event) : `${JSON.stringify(event)}\n`,
    );
    if (lines.length) yield lines.join('');
    if (events.length < 1000) return;
    before = events.at(-1)?.id;
  }
}
