import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { BudgetStore } from './BudgetStore';

/** Reads all budgets of all accounts from AWS Budgets, once a run. */
export class BudgetIngest {
  constructor(
    private readonly clients: AwsClientsService,
    private readonly store: BudgetStore,
    private readonly options: {
      /** The payers, and every account with budgets of its own. */
      accountIds: readonly string[];
      logger: LoggerService;
    },
  ) {}

  /** An account that cannot be read keeps its last good state; the log says why. Never throws. */
  async run(_options: { signal?: AbortSignal } = {}): Promise<void> {}
}
