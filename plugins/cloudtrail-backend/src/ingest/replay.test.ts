import type { Knex } from 'knex';
import type { ActivityStore } from '../store';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  answerLookupEvents,
  type FeedEvent,
  failure,
  toTrailRecord,
} from './__testUtils__/answerLookupEvents';
import {
  ACCOUNT,
  createClock,
  DAY,
  HOUR,
  MINUTE,
  OTHER,
  readAll,
  startIngest,
} from './__testUtils__/startIngest';

const START = '2026-11-24T00:00:00Z';
const REGIONS = ['ap-northeast-1', 'us-east-1'];

/** Numbers from 0 to 1, the same for a seed. */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Mostly within 15 minutes, some within an hour, a few hours late. */
function chooseDelay(random: () => number) {
  const chance = random();
  if (chance < 0.9) return (1 + random() * 14) * MINUTE;
  return chance < 0.97 ? random() * 40 * MINUTE : random() * 6 * HOUR;
}

const odd: Array<Partial<FeedEvent>> = [
  { text: 'this is no JSON' },
  { text: '' },
  { record: { requestParameters: { template: 'x'.repeat(120_000) } } },
  { record: { requestParameters: null, responseElements: null } },
  { record: { fieldOfTheFuture: [{ a: 1 }] } },
  { record: { requestParameters: { 説明: '在庫 </script>\0' } } },
];

/** A day of two accounts and two regions, with bursts of more than a page in a second. */
function createFeed(random: () => number): FeedEvent[] {
  const begin = Date.parse(START);
  const create = (index: number, time: number): FeedEvent => ({
    id: `event-${index}`,
    time: Math.floor(time / 1000) * 1000,
    deliveredAt: time + chooseDelay(random),
    accountId: random() < 0.7 ? ACCOUNT : OTHER,
    region: REGIONS[random() < 0.6 ? 0 : 1],
    ...odd[Math.floor(random() * odd.length * 40)],
  });
  const day = Array.from({ length: 700 }, (_, index) =>
    create(index, begin + random() * DAY),
  );
  const burst = Array.from({ length: 90 }, (_, index) => ({
    ...create(1_000 + index, begin + 7 * HOUR),
    accountId: ACCOUNT,
    region: REGIONS[0],
  }));
  const first = day[0];
  // one event, told in two regions
  const twice = REGIONS.map(region => ({ ...first, id: 'twice', region }));
  return [...day, ...burst, ...twice];
}

/** A process that can be killed: from then on nothing of it happens any more. */
function startProcess(
  db: Knex,
  now: () => number,
  dieAfter: { writes: number; isAfterCommit: boolean },
) {
  let writes = 0;
  let isDead = false;
  let die: () => void = () => {};
  const killed = new Promise<void>(resolve => {
    die = () => {
      isDead = true;
      resolve();
    };
  });
  const hang = () => new Promise<never>(() => {});
  const portal = startIngest(db, {
    now,
    accounts: [ACCOUNT, OTHER],
    wrapStore: store =>
      new Proxy(store, {
        get(target, key) {
          const method = Reflect.get(target, key);
          if (typeof method !== 'function') return method;
          return async (...args: unknown[]) => {
            const isWrite = key === 'addEvents';
            writes += isWrite ? 1 : 0;
            const isLast = isWrite && writes === dieAfter.writes;
            if (isLast && !dieAfter.isAfterCommit) die();
            if (isDead) return hang();
            const result = await method.apply(target, args);
            if (isLast) die();
            return isDead ? hang() : result;
          };
        },
      }),
  });
  return { ...portal, done: Promise.race([portal.run(), killed]) };
}

/** What is called complete holds everything that came in time. */
async function expectHonest(db: Knex, store: ActivityStore, feed: FeedEvent[]) {
  // first, because what a killed process had sent to the database can still arrive
  const coverage = await store.listCoverage();
  const ids: string[] = await db('activity_events').pluck('event_id');
  const stored = new Set(ids);
  for (const { accountId, region, intervals } of coverage) {
    const missing = feed.filter(
      event =>
        event.accountId === accountId &&
        event.region === region &&
        event.deliveredAt - event.time <= 15 * MINUTE &&
        intervals.some(
          ({ from, to }) => event.time >= from && event.time < to,
        ) && // prettier-ignore
        !stored.has(event.id),
    );
    expect(missing).toEqual([]);
  }
}

async function expectSame(store: ActivityStore, feed: FeedEvent[]) {
  const stored = await readAll(store);
  const byId = new Map(feed.map(event => [event.id, event]));
  expect(stored.map(({ eventId }) => eventId).sort()).toEqual(
    [...byId.keys()].sort(),
  );
  for (const event of stored) {
    const source = byId.get(event.eventId)!;
    expect(event).toMatchObject({
      time: source.time,
      accountId: source.accountId,
      eventName: 'UpdateService',
      principal: { name: 'engineer' },
    });
    if (source.text === undefined && !source.record) {
      expect(event.record).toEqual({
        ...toTrailRecord(source),
        awsRegion: event.region,
      });
    }
  }
}

describeEachDatabase('a day of events', createDatabase => {
  it.each([1, 2])(
    'is in the store event by event, whoever was killed when (seed %i)',
    async seed => {
      const random = createRandom(seed);
      const clock = createClock(START);
      const db = await createDatabase();
      const feed = createFeed(random);
      let kills = 0;
      answerLookupEvents({
        feed,
        now: clock.now,
        pageSize: () => 5 + Math.floor(random() * 45),
        intervene: ({ token }) => {
          const chance = random();
          if (token && chance < 0.02) return failure('InvalidNextTokenException'); // prettier-ignore
          return chance > 0.99 ? failure('AccessDeniedException') : undefined;
        },
      });
      const { store } = startIngest(db, { now: clock.now });
      const end = Date.parse(START) + DAY;
      while (clock.now() < end) {
        clock.advance((5 + random() * 90) * MINUTE);
        const isKilled = random() < 0.6;
        const replicas = random() < 0.3 ? 2 : 1;
        kills += isKilled ? 1 : 0;
        await Promise.all(
          Array.from(
            { length: replicas },
            () =>
              startProcess(db, clock.now, {
                writes: isKilled ? 1 + Math.floor(random() * 8) : Infinity,
                isAfterCommit: random() < 0.5,
              }).done,
          ),
        );
        await expectHonest(db, store, feed);
      }
      expect(kills).toBeGreaterThan(5);
      // what came hours late is caught by the second look
      for (const later of [30 * MINUTE, 7 * HOUR, 18 * HOUR]) {
        clock.advance(later);
        for (let run = 0; run < 3; run += 1) {
          await startIngest(db, {
            now: clock.now,
            accounts: [ACCOUNT, OTHER],
          }).run();
          clock.advance(16 * MINUTE);
        }
      }
      await expectSame(store, feed);
    },
    120_000,
  );
});
