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
 * many replicas there are. Where several thresholds are crossed at once, only
 * the highest is told.
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
    const [highest, ...others] = findCrossings(budget);
    if (ownerRef === null || highest === undefined) {
      return;
    }
    const scope = toKey(budget, highest);
    await this.notices.sendOnce(scope, () =>
      this.options.notifications.send({
        recipients: { type: 'entity', entityRef: ownerRef },
        payload: { ...toBudgetNotification(budget, highest), scope },
      }),
    );
    for (const other of others) {
      await this.notices.skip(toKey(budget, other));
    }
  }
}

/** The one that matters most first. */
function findCrossings({ status }: OwnedBudget): Crossing[] {
  const crossed: Crossing[] = budgetThresholds
    .filter(threshold => status.crossed.includes(threshold))
    .reverse();
  if (!status.isForecastOver) {
    return crossed;
  }
  return crossed[0] === 100
    ? [...crossed, 'forecast']
    : ['forecast', ...crossed];
}

function toKey({ status, month }: OwnedBudget, crossing: Crossing): string {
  // the id holds names that are longer than a key may be
  const id = createHash('sha256').update(status.id).digest('hex').slice(0, 32);
  return `cost-budget:${id}:${month}:${crossing}`;
}
