import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { NoticeLog } from '../notices';
import type { BudgetService } from './BudgetService';
import type { BudgetSubjects } from './types';

/**
 * Tells owners when a budget is half used, nearly used, used up, or going to
 * be: once for each budget, threshold and month, whatever restarts and however
 * many replicas there are.
 */
export class BudgetWatch {
  constructor(
    private readonly budgets: BudgetService,
    private readonly subjects: BudgetSubjects,
    private readonly notices: NoticeLog,
    private readonly options: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  /** Call it after each ingest. */
  async run(_options: { signal?: AbortSignal } = {}): Promise<void> {}
}
