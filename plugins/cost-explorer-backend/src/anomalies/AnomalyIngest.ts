import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { toDate, toDayNumber } from '../forecast';
import { AnomalySource } from './AnomalySource';
import type { AnomalyStore } from './AnomalyStore';

/** As long as AWS keeps them. */
const DAYS = 90;

/** Reads the anomalies that Cost Explorer found itself, once a run for all entities: one paid request for each payer and page. */
export class AnomalyIngest {
  readonly #source: AnomalySource;

  constructor(
    clients: AwsClientsService,
    private readonly store: AnomalyStore,
    private readonly options: {
      /** The payers, whose Cost Explorer is read. */
      accountIds: readonly string[];
      logger: LoggerService;
      now: () => Date;
    },
  ) {
    this.#source = new AnomalySource(clients);
  }

  /** An account that cannot be read keeps its last good state; the log says why. Never throws. */
  async run({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    const { accountIds, logger, now } = this.options;
    const to = now().toISOString().slice(0, 10);
    const from = toDate(toDayNumber(to) - DAYS);
    for (const accountId of accountIds) {
      if (signal?.aborted) {
        return;
      }
      try {
        const range = { from, to, signal };
        const found = await this.#source.listAnomalies(accountId, range);
        await this.store.replace(accountId, from, found);
      } catch (error) {
        logger.warn(
          `The anomalies of account ${accountId} could not be read, those known before stay: ${stringifyError(error)}. The portal's role needs ce:GetAnomalies`,
        );
      }
    }
  }
}
