import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { RunningAwsSimulator } from '@hangar/aws-simulator';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import type { Knex } from 'knex';
import { readCostExplorerConfig } from '../../plugins/cost-explorer-backend/src/config';
import { CostIngest } from '../../plugins/cost-explorer-backend/src/ingest';
import { getEntitySelector } from '../../plugins/cost-explorer-backend/src/selectors';
import { createSources } from '../../plugins/cost-explorer-backend/src/sources';
import { applyMigrations } from '../../plugins/cost-explorer-backend/src/store';

/** Requests for costs that AWS bills, as the simulator counted them. */
export const countPaid = ({ world }: RunningAwsSimulator): number =>
  world.requests
    .summary()
    .items.filter(({ service }) => service === 'cost-explorer')
    .reduce((sum, { count }) => sum + count, 0);

/** How one reading went. */
export type Reading = { requests: number; seconds: number; hasRead: boolean };

/**
 * Reads the costs into a store at a given time, as the plugin's task does. The
 * simulated world's clock is set by whoever gives the time.
 */
export async function createReader(
  db: Knex,
  options: {
    config: JsonObject;
    entities: Entity[];
    simulator: RunningAwsSimulator;
  },
): Promise<(time: Date) => Promise<Reading>> {
  const { config: data, entities, simulator } = options;
  const logger = mockServices.rootLogger({ level: 'none' });
  const root = new ConfigReader(data);
  const config = readCostExplorerConfig(root);
  const clients = ConfiguredAwsClients.fromConfig(root, { logger });
  let now = new Date();
  await applyMigrations(db);
  const ingest = new CostIngest({
    db,
    config,
    sources: createSources(config, clients),
    getSelectors: async () =>
      entities
        .map(entity => getEntitySelector(entity, config).selector)
        .filter(selector => selector !== undefined),
    simulated: true,
    logger,
    now: () => now,
  });
  return async time => {
    now = time;
    const before = countPaid(simulator);
    const began = performance.now();
    const { signal } = new AbortController();
    const { hasRead } = await ingest.run({ signal });
    return {
      hasRead,
      requests: countPaid(simulator) - before,
      seconds: (performance.now() - began) / 1000,
    };
  };
}
