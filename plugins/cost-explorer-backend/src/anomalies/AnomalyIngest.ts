import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { toDate, toDayNumber } from '../forecast';
import type { RequestCounts } from '../store';
import { AnomalySource } from './AnomalySource';
import type { AnomalyStore } from './AnomalyStore';

/** As long as AWS keeps them. */
const DAYS = 90;

/** USD 0.01, in 1e-10 of it. https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/ */
const REQUEST_PRICE = 100_000_000n;

/** Reads the anomalies that Cost Explorer found itself, once a run for all entities: one paid request for each payer and page. */
export class AnomalyIngest {
  readonly #source: AnomalySource;

  constructor(
    clients: AwsClientsService,
    private readonly store: AnomalyStore,
    private readonly options: {
      /** The payers, whose Cost Explorer is read. */
      accountIds: readonly string[];
      /** Where paid requests are counted, by payer. */
      requests: Pick<RequestCounts, 'add'>;
      logger: LoggerService;
      now: () => Date;
    },
  ) {
    this.#source = new AnomalySource(clients);
  }

  /** A payer that cannot be read keeps its last good state; the log says why. */
  async run({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    const { accountIds, requests, logger, now } = this.options;
    const to = now().toISOString().slice(0, 10);
    const from = toDate(toDayNumber(to) - DAYS);
    for (const accountId of accountIds) {
      if (signal?.aborted) {
        return;
      }
      let count = 0;
      const onPage = () => {
        count += 1;
      };
      try {
        const range = { from, to, signal, onPage };
        const found = await this.#source.listAnomalies(accountId, range);
        await this.store.replace(accountId, from, found);
      } catch (error) {
        logger.warn(
          `The anomalies of account ${accountId} could not be read, those known before stay: ${stringifyError(error)}. The portal's role needs ce:GetAnomalies`,
        );
      }
      const cost = BigInt(count) * REQUEST_PRICE;
      await requests.add(accountId, { count, cost });
    }
  }
}
