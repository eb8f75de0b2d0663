import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { FeedEvent } from './answerLookupEvents';
import { ACCOUNT, createClock, MINUTE, readAll, startIngest } from './startIngest'; // prettier-ignore

const NOW = '2026-11-25T12:00:00Z';
const TOKYO = 'ap-northeast-1';

/** A history that is read quickly, where its length is not the question. */
export const short = { cloudTrail: { retentionDays: 5 } };

/** A feed of AWS's, a clock, and a portal that reads. */
export const createSetUp =
  (createDatabase: () => Promise<Knex>) =>
  async (
    options: {
      accounts?: string[];
      cloudTrail?: JsonObject;
      clock?: number;
    } = {},
  ) => {
    const clock = createClock(NOW);
    const db = await createDatabase();
    const feed: FeedEvent[] = [];
    const add = (ago: number, fields: Partial<FeedEvent> = {}) =>
      feed.push({
        id: `event-${feed.length}`,
        time: clock.now() - ago,
        deliveredAt: clock.now() - ago + 5 * MINUTE,
        accountId: ACCOUNT,
        region: TOKYO,
        ...fields,
      });
    const start = (now = clock.now) => startIngest(db, { ...options, now });
    const portal = start();
    const listIds = async () =>
      (await readAll(portal.store)).map(({ eventId }) => eventId).sort();
    return { clock, feed, add, start, listIds, db, ...portal };
  };
