import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { ConfiguredAwsClients, RateBudgets } from '@hangar/plugin-aws-node';
import type { Knex } from 'knex';
import { readCloudTrailConfig } from '../../config';
import { ActivityStore } from '../../store';
import { ActivityIngest } from '../ActivityIngest';
import { createLanes } from '../createLanes';

export const ACCOUNT = '111122223333';
export const OTHER = '444455556666';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that tests set; it only moves when they do. */
export function createClock(start: string) {
  let time = Date.parse(start);
  return {
    now: () => time,
    advance: (ms: number) => {
      time += Math.round(ms);
    },
    set: (to: number) => {
      time = to;
    },
  };
}

/** The ingest of one replica, as the plugin wires it; without waiting for the rate budget. */
export function startIngest(
  db: Knex,
  options: {
    now: () => number;
    cloudTrail?: JsonObject;
    accounts?: string[];
    /** Shorter than the configuration allows. */
    frequencyMs?: number;
    /** Stands between ingest and store. */
    wrapStore?: (store: ActivityStore) => ActivityStore;
  },
) {
  const { now, accounts = [ACCOUNT], wrapStore = same => same } = options;
  const config = mockServices.rootConfig({
    data: {
      aws: {
        defaultRegion: 'ap-northeast-1',
        accounts: accounts.map(accountId => ({
          accountId,
          accessKeyId: `SIMULATED${accountId}`,
          secretAccessKey: 'simulated',
        })),
      },
      cloudTrail: options.cloudTrail ?? {},
    },
  });
  const logger = mockServices.logger.mock();
  const settings = readCloudTrailConfig(config);
  const clients = ConfiguredAwsClients.fromConfig(config, {
    logger,
    budgets: new RateBudgets({ budgets: {} }),
  });
  const store = new ActivityStore(db);
  const ingest = new ActivityIngest({
    db,
    store: wrapStore(store),
    config: {
      ...settings,
      schedule: {
        ...settings.schedule,
        frequencyMs: options.frequencyMs ?? settings.schedule.frequencyMs,
      },
    },
    lanes: createLanes(settings, clients),
    simulated: false,
    logger,
    now,
  });
  const run = (signal = new AbortController().signal) => ingest.run({ signal });
  return { ingest, store, run, logger, config: settings, clients };
}

/** Every event of the store. */
export async function readAll(store: ActivityStore) {
  const events = [];
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
  for await (const batch of store.streamEvents(all)) {
    events.push(...batch);
  }
  return events;
}
