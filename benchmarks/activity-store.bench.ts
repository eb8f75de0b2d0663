import {
  ActivityStore,
  applyMigrations,
} from '../plugins/cloudtrail-backend/src/store';
import {
  type Database,
  openPostgres,
  openSqlite,
} from './activity-store/databases';
import { fillPostgres } from './activity-store/fillPostgres';
import {
  type Answer,
  ask,
  FIRST_SCREEN,
  getTimes,
  measureExport,
  measureIngest,
} from './activity-store/measure';
import { createQuestion } from './activity-store/questions';
import {
  createEvent,
  createPair,
  getSizes,
  type Pair,
  type Sizes,
} from './activity-store/sample';

/**
 * The activity store with ten million events on PostgreSQL, and 200,000 on
 * SQLite: how long the first screen of each page takes with any combination of
 * filters, how fast events are taken in and given out.
 *
 * HANGAR_BENCH_EVENTS fills PostgreSQL with fewer; HANGAR_BENCH_DATABASE names
 * a database that is kept, so that filling it is done once; HANGAR_BENCH_SLOW
 * prints so many of the slowest.
 */
const EVENTS = Number(process.env.HANGAR_BENCH_EVENTS ?? 10_000_000);
const SQLITE_EVENTS = Math.min(EVENTS, 200_000);
const QUESTIONS = Number(process.env.HANGAR_BENCH_QUESTIONS ?? 400);
const EXPORTED = Math.min(EVENTS, 1_000_000);
const AIM = {
  screenMs: 200,
  eventsPerSecond: 2_000,
  exportPerSecond: 1e6 / 60,
};

// only what goes wrong; the tables are the point
process.env.LOG_LEVEL ??= 'error';

const round = (number: number) => Number(number.toFixed(1));
const log = (message: string) => process.stderr.write(`  ${message}\n`);

const createPairs = (sizes: Sizes): Pair[] =>
  Array.from({ length: sizes.pairs }, (_, index) => createPair(index, sizes));

async function fillSqlite(
  store: ActivityStore,
  count: number,
  pairs: Pair[],
  sizes: Sizes,
) {
  for (let start = 0; start < count; start += 1_000) {
    const length = Math.min(1_000, count - start);
    await store.addEvents(
      Array.from({ length }, (_, index) =>
        createEvent(start + index, count, pairs, sizes),
      ),
    );
  }
}

async function fill(
  { name, db }: Database,
  store: ActivityStore,
  count: number,
  pairs: Pair[],
  sizes: Sizes,
) {
  const { count: there } = await store.countEvents({ from: 0, to: 1e15 });
  if (there > 0) return;
  const began = performance.now();
  await (name === 'SQLite'
    ? fillSqlite(store, count, pairs, sizes)
    : fillPostgres(db, count, pairs, sizes, log));
  log(`${name} filled in ${round((performance.now() - began) / 1_000)} s`);
  const { count: filled } = await store.countEvents({ from: 0, to: 1e15 });
  if (filled !== count) throw new Error(`${filled} events instead of ${count}`);
}

async function askAll(
  store: ActivityStore,
  pairs: Pair[],
  sizes: Sizes,
): Promise<Answer[]> {
  const principalIds = (await store.listPrincipals()).map(({ id }) => id);
  const answers: Answer[] = [];
  for (let number = 0; number < QUESTIONS; number += 1) {
    answers.push(
      await ask(store, createQuestion(number, pairs, sizes, principalIds)),
    );
  }
  return answers;
}

function toRows(name: string, events: number, answers: Answer[]) {
  const pages = [...new Set(answers.map(({ question }) => question.page))];
  return pages.flatMap(page => {
    const own = answers.filter(({ question }) => question.page === page);
    return Object.keys(own[0].times).map(read => {
      const { p50, p95, max } = getTimes(own.map(({ times }) => times[read]));
      return {
        Database: name,
        Events: events,
        Page: page,
        Read: read,
        'p50 (ms)': round(p50),
        'p95 (ms)': round(p95),
        'max (ms)': round(max),
      };
    });
  });
}

function printSlowest(answers: Answer[]) {
  const count = Number(process.env.HANGAR_BENCH_SLOW ?? 0);
  const slowest = [...answers]
    .sort((a, b) => b.times[FIRST_SCREEN] - a.times[FIRST_SCREEN])
    .slice(0, count);
  for (const { question, times } of slowest) {
    const { query, page, bucket } = question;
    const subject = (query.entity ?? query.scope)?.resources.length;
    log(
      JSON.stringify({
        page,
        bucket,
        days: (query.to - query.from) / 86_400_000,
        ...query,
        entity: query.entity && subject,
        scope: query.scope && subject,
        times: Object.fromEntries(
          Object.entries(times).map(([key, value]) => [key, Math.round(value)]),
        ),
      }),
    );
  }
}

async function measure(database: Database, count: number): Promise<string[]> {
  const { name, db } = database;
  await applyMigrations(db);
  const store = new ActivityStore(db);
  const sizes = getSizes(count);
  const pairs = createPairs(sizes);
  await fill(database, store, count, pairs, sizes);

  const answers = await askAll(store, pairs, sizes);
  const rows = toRows(name, count, answers);
  console.table(rows);
  printSlowest(answers);
  const screen = getTimes(answers.map(({ times }) => times[FIRST_SCREEN]));

  const exported = await measureExport(store, Math.min(count, EXPORTED));
  const fresh = (start: number, length: number) =>
    Array.from({ length }, (_, index) => {
      const number = count + (Date.now() % 1e9) * 1_000 + start + index;
      return {
        ...createEvent(start + index, count, pairs, sizes),
        eventId: `fresh-${number}`,
      };
    });
  const byThousand = await measureIngest(store, fresh(0, 20_000), 1_000);
  const byPage = await measureIngest(store, fresh(20_000, 5_000), 50);
  console.table([
    {
      Database: name,
      Events: count,
      'first screen p95 (ms)': round(screen.p95),
      'added a second, 1,000 at a time': Math.round(byThousand),
      '50 at a time': Math.round(byPage),
      exported: exported.events,
      'in s': round(exported.seconds),
      MB: Math.round(exported.MB),
      'MB of memory before': Math.round(exported['MB of memory before']),
      'MB at its peak': Math.round(exported['MB at its peak']),
    },
  ]);
  const slowPages = rows.filter(
    row => row.Read === FIRST_SCREEN && row['p95 (ms)'] > AIM.screenMs,
  );
  return [
    ...slowPages.map(
      row =>
        `${name}: the first screen of ${row.Page} takes ${row['p95 (ms)']} ms at p95`,
    ),
    ...(byThousand < AIM.eventsPerSecond
      ? [`${name}: ${Math.round(byThousand)} events a second are added`]
      : []),
    ...(exported.events / exported.seconds < AIM.exportPerSecond
      ? [`${name}: exporting takes ${round(exported.seconds)} s`]
      : []),
  ];
}

async function main(): Promise<number> {
  const url = process.env.HANGAR_POSTGRES_URL;
  const only = process.env.HANGAR_BENCH_ONLY;
  const failures: string[] = [];
  const run = async (database: Database, count: number) => {
    try {
      failures.push(...(await measure(database, count)));
    } finally {
      await database.remove();
    }
  };
  if (only !== 'PostgreSQL') await run(await openSqlite(), SQLITE_EVENTS);
  if (url && only !== 'SQLite') {
    await run(
      await openPostgres(url, process.env.HANGAR_BENCH_DATABASE),
      EVENTS,
    );
  }
  failures.forEach(failure => console.error(failure));
  return failures.length > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
