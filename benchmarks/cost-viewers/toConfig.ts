import type { JsonObject } from '@backstage/types';
import type { RunningAwsSimulator } from '@hangar/aws-simulator';
import type { PortalDatabase } from '../portal/databases';

const accountIds = ['111122223333', '444455556666'];

/** The configuration of a portal whose costs are read by the benchmark itself. */
export const toConfig = (
  database: PortalDatabase,
  simulator: RunningAwsSimulator,
): JsonObject => ({
  backend: { database: database.config },
  aws: {
    simulator: { enabled: true, port: Number(new URL(simulator.url).port) },
    accounts: accountIds.map(accountId => ({
      accountId,
      accessKeyId: `SIMULATED${accountId}`,
      secretAccessKey: 'simulated',
    })),
  },
  costExplorer: {
    tagKey: 'Component',
    schedule: { initialDelay: { hours: 12 } },
  },
});
