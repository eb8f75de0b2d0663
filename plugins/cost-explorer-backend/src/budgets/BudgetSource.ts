import {
  BudgetsClient,
  paginateDescribeBudgets,
} from '@aws-sdk/client-budgets';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { parseAwsBudget } from './parseAwsBudget';
import type { AwsBudget } from './types';

/** The only region AWS Budgets answers in. */
const REGION = 'us-east-1';
const PAGE = 100;

/** Reads AWS Budgets. */
export class BudgetSource {
  constructor(private readonly clients: AwsClientsService) {}

  /** Every monthly cost budget of an account that is in force, all pages. */
  async listBudgets(
    accountId: string,
    options: { now: Date; signal?: AbortSignal },
  ): Promise<AwsBudget[]> {
    const { now, signal } = options;
    const client = await this.clients.getClient(BudgetsClient, {
      accountId,
      region: REGION,
    });
    const budgets: AwsBudget[] = [];
    const pages = paginateDescribeBudgets(
      { client, pageSize: PAGE, stopOnSameToken: true },
      { AccountId: accountId, ShowFilterExpression: true },
      { abortSignal: signal },
    );
    for await (const { Budgets = [] } of pages) {
      for (const budget of Budgets) {
        const parsed = parseAwsBudget(accountId, budget, now);
        if (parsed) {
          budgets.push(parsed);
        }
      }
    }
    return budgets;
  }
}
