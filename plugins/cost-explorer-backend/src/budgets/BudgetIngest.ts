import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { BudgetSource } from './BudgetSource';
import type { BudgetStore } from './BudgetStore';

/** Reads all budgets of all accounts from AWS Budgets, once a run. */
export class BudgetIngest {
  private readonly source: BudgetSource;

  constructor(
    clients: AwsClientsService,
    private readonly store: BudgetStore,
    private readonly options: {
      /** The payers, and every account with budgets of its own. */
      accountIds: readonly string[];
      logger: LoggerService;
      now: () => Date;
    },
  ) {
    this.source = new BudgetSource(clients);
  }

  /** An account that cannot be read keeps its last good state; the log says why. */
  async run({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    const { accountIds, logger, now } = this.options;
    for (const accountId of accountIds) {
      if (signal?.aborted) {
        return;
      }
      try {
        const budgets = await this.source.listBudgets(accountId, {
          now: now(),
          signal,
        });
        await this.store.replaceAwsBudgets(accountId, budgets);
      } catch (error) {
        logger.warn(
          `The budgets of account ${accountId} could not be read, those known before stay: ${stringifyError(error)}. The portal's role needs budgets:ViewBudget`,
        );
      }
    }
  }
}
