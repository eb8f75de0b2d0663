import { createHash } from 'node:crypto';
import { applyMigrations } from '../plugins/cloudtrail-backend/src/store';
import {
  type ExportPortal,
  startExportPortal,
} from './activity-export/startExportPortal';
import {
  type Database,
  openPostgres,
  openSqlite,
} from './activity-store/databases';
import { fillPostgres } from './activity-store/fillPostgres';
import { fillSqlite } from './activity-export/fillSqlite';
import { createPair, END, getSizes, START } from './activity-store/sample';

/**
 * A million events taken away over HTTP, as an auditor does: how long it takes,
 * how much memory the portal needs meanwhile, and whether the file is what its
 * manifest says. SQLite has 200,000. HANGAR_BENCH_EVENTS fills with fewer.
 */
const EVENTS = Number(process.env.HANGAR_BENCH_EVENTS ?? 1_000_000);
const SQLITE_EVENTS = Math.min(EVENTS, 200_000);
/** Ten times as many events must not take this much more memory. */
const AIMS = { eventsPerSecond: 1e6 / 60, growthMB: 300 };
const FORMATS = ['csv', 'ndjson'];
const TENTH = END - (END - START) / 10;
const MB = 1_000_000;

// only what goes wrong; the table is the point
process.env.LOG_LEVEL ??= 'error';

const round = (number: number) => Number(number.toFixed(1));
const log = (message: string) => process.stderr.write(`  ${message}\n`);

async function takeAway(portal: ExportPortal, from: number, format: string) {
  const range = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(END).toISOString(),
    format,
  });
  await portal.readPeak();
  const began = performance.now();
  const response = await portal.get(`/events/export?${range}`);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const seconds = (performance.now() - began) / 1000;
  const peak = await portal.readPeak();
  const id = response.headers.get('hangar-export-id');
  const answer = await portal.get(`/exports/${id}`);
  const manifest = await answer.json();
  const isSame =
    manifest.status === 'complete' && manifest.sha256 === hash.digest('hex');
  return { seconds, bytes, peak: peak / MB, isSame, count: manifest.count };
}

async function fill({ name, db }: Database, events: number) {
  await applyMigrations(db);
  const sizes = getSizes(events);
  const pairs = Array.from({ length: sizes.pairs }, (_, index) =>
    createPair(index, sizes),
  );
  await (name === 'SQLite'
    ? fillSqlite(db, events, pairs, sizes)
    : fillPostgres(db, events, pairs, sizes, log));
}

async function measure(database: Database, events: number) {
  await fill(database, events);
  const portal = await startExportPortal(database.config);
  const rows = [];
  // what V8 takes at first says nothing of a file
  for (const format of FORMATS) await takeAway(portal, TENTH, format);
  for (const format of FORMATS) {
    const tenth = await takeAway(portal, TENTH, format);
    const file = await takeAway(portal, START, format);
    rows.push({
      Database: database.name,
      Format: format,
      Events: file.count,
      Seconds: round(file.seconds),
      'Events/s': Math.round(file.count / file.seconds),
      'File (MB)': round(file.bytes / MB),
      'Peak with a tenth (MB)': round(tenth.peak),
      'Peak with all (MB)': round(file.peak),
      Kept:
        file.isSame &&
        file.count === events &&
        file.count / file.seconds >= AIMS.eventsPerSecond &&
        file.peak - tenth.peak <= AIMS.growthMB,
    });
  }
  portal.stop();
  return rows;
}

async function main() {
  const url = process.env.HANGAR_POSTGRES_URL;
  const databases: Array<[Database, number]> = [
    ...(url ? [[await openPostgres(url), EVENTS] as [Database, number]] : []),
    [await openSqlite(), SQLITE_EVENTS],
  ];
  const rows = [];
  for (const [database, events] of databases) {
    try {
      rows.push(...(await measure(database, events)));
    } finally {
      await database.remove();
    }
  }
  console.table(rows);
  if (!url) {
    log('PostgreSQL was not measured: HANGAR_POSTGRES_URL names none');
  }
  process.exit(rows.every(({ Kept }) => Kept) ? 0 : 1);
}

main().catch(error => {
  log(String(error));
  process.exit(1);
});
