import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import { readCostExplorerConfig } from '../../config';
import { createSources } from '../../sources';
import { CostStore } from '../../store';
import { CostIngest } from '../CostIngest';

export const PAYER = '111122223333';
export const OTHER = '444455556666';

/** A clock that tests set; it only moves when they do. */
export function createClock(start: string) {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    set: (to: string) => {
      time = Date.parse(to);
    },
    advance: ({ hours = 0, minutes = 0 }) => {
      time += (hours * 60 + minutes) * 60_000;
    },
  };
}

const toAccount = (accountId: string) => ({
  accountId,
  accessKeyId: `SIMULATED${accountId}`,
  secretAccessKey: 'simulated',
});

export const byTag = (key: string, ...values: string[]): CostSelector => [
  { type: 'tag', key, values },
];

/** The ingest of one replica, as the plugin wires it. */
export function startIngest(
  db: Knex,
  options: {
    now: () => Date;
    costExplorer?: JsonObject;
    selectors?: CostSelector[];
    getSelectors?: () => Promise<CostSelector[]>;
    accounts?: string[];
  },
) {
  const { now, selectors = [], accounts = [PAYER] } = options;
  const config = mockServices.rootConfig({
    data: {
      aws: { accounts: accounts.map(toAccount) },
      costExplorer: { tagKey: 'Component', ...options.costExplorer },
    },
  });
  const logger = mockServices.logger.mock();
  const settings = readCostExplorerConfig(config);
  const sources = createSources(
    settings,
    ConfiguredAwsClients.fromConfig(config, { logger }),
  );
  const ingest = new CostIngest({
    db,
    config: settings,
    sources,
    getSelectors: options.getSelectors ?? (async () => selectors),
    simulated: false,
    logger,
    now,
  });
  const store = new CostStore(db, {
    primary: 'tag:Component',
    maxAllocations: settings.maxAllocations,
    sources: sources.map(({ id }) => id),
    now,
  });
  const run = (signal = new AbortController().signal) => ingest.run({ signal });
  return { ingest, store, run, config: settings, logger };
}
