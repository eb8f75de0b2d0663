import type { JsonObject } from '@backstage/types';
import type { RunningAwsSimulator } from '@hangar/aws-simulator';
import type { PortalDatabase } from '../portal/databases';
import { toAwsConfig } from '../portal/simulatedAws';

/** The configuration of a portal whose costs are read by the benchmark itself. */
export const toConfig = (
  database: PortalDatabase,
  simulator: RunningAwsSimulator,
): JsonObject => ({
  backend: { database: database.config },
  aws: toAwsConfig(simulator),
  costExplorer: {
    tagKey: 'Component',
    schedule: { initialDelay: { hours: 12 } },
  },
});
