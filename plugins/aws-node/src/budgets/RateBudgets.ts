import PQueue from 'p-queue';
import { AwsThrottledError } from '../errors';
import { AwsRateBudget, awsRateBudgets } from './awsRateBudgets';

/**
 * One AWS operation in one account and region.
 *
 * @public
 */
export type AwsOperation = {
  accountId: string;
  region: string;
  /** The SDK's name of the service, e.g. `CloudWatch Logs`. */
  service: string;
  /** E.g. `StartQuery`. */
  operation: string;
};

const INTERVAL_MS = 1000;

/**
 * Lets no more requests through than the budget of their operation allows, in
 * any second, for each account and region. The others wait their turn; when the
 * turn is too far away, they are refused at once.
 *
 * @public
 */
export class RateBudgets {
  private readonly queues = new Map<string, PQueue>();
  private readonly budgets: Readonly<Record<string, AwsRateBudget>>;
  private readonly maxWaitMs: number;

  constructor(
    options: {
      /** Defaults to {@link awsRateBudgets}. */
      budgets?: Readonly<Record<string, AwsRateBudget>>;
      /** The longest a request may wait for its turn, 10 seconds by default. */
      maxWaitMs?: number;
    } = {},
  ) {
    this.budgets = options.budgets ?? awsRateBudgets;
    this.maxWaitMs = options.maxWaitMs ?? 10_000;
  }

  /**
   * Runs the task when it is its turn.
   *
   * @throws {@link AwsThrottledError} when its turn is too far away
   */
  async run<T>(request: AwsOperation, task: () => Promise<T>): Promise<T> {
    const budget = this.budgets[`${request.service}.${request.operation}`];
    if (!budget) {
      return task();
    }
    const queue = this.getQueue(request, budget);
    const waitMs = (queue.size / budget.budgetPerSecond) * INTERVAL_MS;
    if (waitMs > this.maxWaitMs) {
      throw new AwsThrottledError(
        `Too many requests for ${request.service} ${request.operation} are waiting (account ${request.accountId}, region ${request.region}); the portal's budget is ${budget.budgetPerSecond} a second. Try again in a few seconds`,
        request,
        Math.ceil(waitMs / 1000),
      );
    }
    return queue.add(task);
  }

  private getQueue(request: AwsOperation, budget: AwsRateBudget) {
    const { accountId, region, service, operation } = request;
    const key = [accountId, region, service, operation].join('/');
    let queue = this.queues.get(key);
    if (!queue) {
      queue = new PQueue({
        intervalCap: budget.budgetPerSecond,
        interval: INTERVAL_MS,
        // a fixed window would let twice the budget through at its edge
        strict: true,
      });
      this.queues.set(key, queue);
    }
    return queue;
  }
}
