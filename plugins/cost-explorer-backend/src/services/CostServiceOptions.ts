import type { AnomalyService } from '../anomalies';
import type { CostScopes } from './CostScopes';
import type { CostSnapshots } from './CostSnapshots';
import type { ScopeLedgers } from './ScopeLedgers';

/** What the services that answer about entities have in common. */
export type CostServiceOptions = {
  scopes: CostScopes;
  snapshots: CostSnapshots;
  ledgers: ScopeLedgers;
  anomalies: AnomalyService;
  settings: {
    /** Costs come from the simulator. */
    simulated: boolean;
    /** Of forecast and anomalies, above 0 and below 1. */
    confidence: number;
    /** Anomalies below it are left out, in the currency of the costs. */
    minimumImpact: number;
  };
  now: () => Date;
};
