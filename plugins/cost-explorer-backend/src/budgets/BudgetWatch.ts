import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { createHash } from 'node:crypto';
import type { NoticeLog } from '../notices';
import type { BudgetService } from './BudgetService';
import { type Crossing, toBudgetNotification } from './toBudgetNotification';
import { budgetThresholds } from './toBudgetStatus';
import type {
  BudgetSubject,
  BudgetSubjects,
  MonthSpend,
  OwnedBudget,
} from './types';

/**
 * Tells owners when a budget is half used, nearly used, used up, or going to
 * be: once for each budget, threshold and month, whatever restarts and however
 * many replicas there are. Several thresholds that are crossed at once are told
 * one by one, the lowest first.
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

  /** Call it after each ingest. What could not be sent is sent by the next run. */
  async run({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    await this.notices.forget();
    const owned = await this.budgets.listOwned(
      await this.subjects.list({ signal }),
      subject => this.#getSpend(subject),
    );
    for (const budget of owned) {
      if (signal?.aborted) {
        return;
      }
      try {
        await this.#tell(budget);
      } catch (error) {
        this.options.logger.warn(
          `The owner of ${budget.subject.entityRef} could not be told about the budget ${budget.status.name}, the next run tries again: ${stringifyError(error)}`,
        );
      }
    }
  }

  async #getSpend(subject: BudgetSubject): Promise<MonthSpend | null> {
    try {
      return await this.subjects.getSpend(subject);
    } catch (error) {
      this.options.logger.warn(
        `The costs of ${subject.entityRef} could not be held against its budget, the next run tries again: ${stringifyError(error)}`,
      );
      return null;
    }
  }

  async #tell(budget: OwnedBudget): Promise<void> {
    const { ownerRef } = budget.subject;
    if (ownerRef === null) {
      return;
    }
    for (const crossing of findCrossings(budget)) {
      const scope = toKey(budget, crossing);
      await this.notices.sendOnce(scope, () =>
        this.options.notifications.send({
          recipients: { type: 'entity', entityRef: ownerRef },
          payload: { ...toBudgetNotification(budget, crossing), scope },
        }),
      );
    }
  }
}

/** In the order in which they are told. */
function findCrossings({ status }: OwnedBudget): Crossing[] {
  const crossed: Crossing[] = budgetThresholds.filter(threshold =>
    status.crossed.includes(threshold),
  );
  // what is spent already needs no forecast
  return status.isForecastOver && !crossed.includes(100)
    ? [...crossed, 'forecast']
    : crossed;
}

function toKey({ status, month }: OwnedBudget, crossing: Crossing): string {
  // the id holds names that are longer than a key may be
  const id = createHash('sha256').update(status.id).digest('hex').slice(0, 32);
  return `cost-budget:${id}:${month}:${crossing}`;
}
