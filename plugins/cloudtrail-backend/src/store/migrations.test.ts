import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { ActivityStore } from './ActivityStore';
import { applyMigrations } from './applyMigrations';
import { countRows } from './__testUtils__/countRows';
import { describeEachDatabase } from './__testUtils__/eachDatabase';
import { expectSame } from './__testUtils__/expectSame';
import { fillStore } from './__testUtils__/fillStore';
import {
  all,
  createRandomEvent,
  DAY_MS,
  END,
  START,
} from './__testUtils__/randomEvents';
import type { ActivityQuery } from './types';

const NAMES = '20261127_1_names.js';

/** Undoes the migration and all after it. */
async function undo(db: Knex, name: string) {
  const directory = resolvePackagePath(
    '@hangar/plugin-cloudtrail-backend',
    'migrations',
  );
  const isApplied = async () => {
    const [applied]: [Array<{ name: string }>] = await db.migrate.list({
      directory,
    });
    return applied.some(one => one.name === name);
  };
  while (await isApplied()) await db.migrate.down({ directory });
}

const names = ['UpdateService', 'GetSecretValue'];
const queries: ActivityQuery[] = [
  all,
  { ...all, eventNames: names },
  { ...all, eventNames: names, readOnly: true },
  { ...all, eventNames: names, errorsOnly: true, sensitiveOnly: true },
  { ...all, eventNames: names, accountIds: ['111122223333'] },
  // from within an hour to within a month
  {
    from: START + 3 * DAY_MS + 5_000_000,
    to: END - 7 * DAY_MS - 1_234,
    eventNames: ['ConsoleLogin'],
  },
  { ...all, eventNames: ['Unknown'] },
];

/** All that is counted, by a store that has not loaded anything before. */
async function readAnswers(db: Knex) {
  const store = new ActivityStore(db);
  const answers = [];
  for (const query of queries) {
    answers.push({
      count: await store.countEvents(query),
      byHour: await store.readTimeline(query, 'hour'),
      byDay: await store.readTimeline(query, 'day'),
      facets: await store.readFacets(query),
    });
  }
  return answers;
}

/** By what adding finds the groups again; their numbers may be others. */
const listGroups = (db: Knex) =>
  db('activity_groups')
    .select('key', 'account_id', 'event_source', 'class', 'event_name')
    .orderBy('key');

/** Rows of all that grows with events, the dictionaries too. */
async function countAll(db: Knex) {
  const counts = await countRows(db);
  for (const table of ['activity_groups', 'activity_shapes']) {
    const [{ count }] = await db(table).count({ count: '*' });
    counts[table] = Number(count);
  }
  return counts;
}

describeEachDatabase(`migration ${NAMES}`, createDatabase => {
  it('counts the operations of what is already there, as if it had been there before', async () => {
    const db = await createDatabase();
    const { store, random, records } = await fillStore(db, 900, 29);
    // counts that went down or are gone
    await store.removeBefore(START + 30 * DAY_MS);
    const kept = records.filter(({ time }) => time >= START + 30 * DAY_MS);
    const [answers, rows] = [await readAnswers(db), await countAll(db)];
    const groups = await listGroups(db);

    await undo(db, NAMES);
    expect(await db.schema.hasColumn('activity_groups', 'event_name')).toBe(
      false,
    );
    expect(await db.schema.hasColumn('activity_shapes', 'name_id')).toBe(false);
    const before = await countAll(db);
    for (const table of ['activity_groups', 'activity_group_days']) {
      expect(before[table]).toBeLessThan(rows[table]);
    }
    await applyMigrations(db);
    expect(await countAll(db)).toEqual(rows);
    expect(await listGroups(db)).toEqual(groups);
    expect(await readAnswers(db)).toEqual(answers);

    await undo(db, NAMES);
    expect(await countAll(db)).toEqual(before);
    await applyMigrations(db);
    expect(await countAll(db)).toEqual(rows);

    const grown = new ActivityStore(db);
    const fresh = Array.from({ length: 100 }, (_, index) =>
      createRandomEvent(random, 1_000 + index),
    );
    await grown.addEvents(fresh);
    for (const query of queries) {
      await expectSame(grown, [...kept, ...fresh], query, 500);
    }
    await grown.removeBefore(END);
    expect(new Set(Object.values(await countRows(db)))).toEqual(new Set([0]));
  }, 60_000);
});
