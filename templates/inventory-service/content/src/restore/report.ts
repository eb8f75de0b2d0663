import { sql } from 'kysely';
import type { Db } from '../database/client.ts';
import { checkRestored, type RestoredReport } from './checks.ts';

const ago = (time: Date) =>
  `${Math.round((Date.now() - time.getTime()) / 60_000)} min ago`;

const at = (time: Date | null) =>
  time ? `${time.toISOString()} (${ago(time)})` : 'none';

/** The report for whoever restored the database, as lines of text. */
export function formatReport(report: RestoredReport): string {
  const { rows, latest, broken, held } = report;
  const counts = Object.entries(rows).map(
    ([name, count]) => `${name} ${count}`,
  );
  return [
    `Rows: ${counts.join(', ')}`,
    `Last movement: ${at(latest.movement)}`,
    `Last audit event: ${at(latest.auditEvent)}`,
    ...held.map(what => `ok      ${what}`),
    ...broken.map(
      ({ what, rows: count }) => `BROKEN  ${what} Not so: ${count}.`,
    ),
    broken.length
      ? 'This database is not whole: do not use it.'
      : 'This database is whole, up to the times above.',
    '',
  ].join('\n');
}

/** Looks at one state of the database, without a limit of time and without changing anything. */
export function verifyRestored(db: Db): Promise<RestoredReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async trx => {
      await sql`set local statement_timeout = 0`.execute(trx);
      return checkRestored(trx);
    });
}
