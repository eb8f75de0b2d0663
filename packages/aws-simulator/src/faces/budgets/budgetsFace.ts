import { z } from 'zod';
import { budgetsOf } from '../../world/costs/budgets';
import { AwsError } from '../AwsError';
import type { AwsCall } from '../AwsCall';
import { operation, type Face } from '../face';
import { paginate } from '../pageToken';
import { describeBudget as describe } from './describeBudget';

function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

const accountId = z.string().regex(/^\d{12}$/, 'is not an account id');

const describeBudgetsSchema = z.object({
  AccountId: accountId,
  MaxResults: z.number().int().min(1).max(1000).default(100),
  NextToken: z.string().max(2147).optional(),
  ShowFilterExpression: z.boolean().default(false),
});

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudgets.html */
const describeBudgets = operation(
  describeBudgetsSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { AccountId, MaxResults, NextToken, ShowFilterExpression } = input;
    checkAccount(call, AccountId);
    const { items, nextToken } = paginate(
      budgetsOf(world.inventory, AccountId),
      {
        token: NextToken,
        size: MaxResults,
        question: AccountId,
        invalidToken: () =>
          new AwsError('InvalidNextTokenException', 'Invalid NextToken'),
      },
    );
    return {
      Budgets: items.map(budget =>
        describe(world, budget, ShowFilterExpression),
      ),
      NextToken: nextToken,
    };
  },
);

const describeBudgetSchema = z.object({
  AccountId: accountId,
  BudgetName: z.string().min(1).max(100),
  ShowFilterExpression: z.boolean().default(false),
});

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DescribeBudget.html */
const describeBudget = operation(
  describeBudgetSchema,
  invalidParameter,
  ({ AccountId, BudgetName, ShowFilterExpression }, { call, world }) => {
    checkAccount(call, AccountId);
    const budget = budgetsOf(world.inventory, AccountId).find(
      ({ name }) => name === BudgetName,
    );
    if (!budget) {
      throw new AwsError(
        'NotFoundException',
        `Unable to get budget: ${BudgetName} - the budget doesn't exist.`,
      );
    }
    return { Budget: describe(world, budget, ShowFilterExpression) };
  },
);

/** @throws AwsError AccessDeniedException */
function checkAccount(call: AwsCall, wanted: string): void {
  if (wanted !== call.accountId) {
    throw new AwsError(
      'AccessDeniedException',
      `Account ${call.accountId} is not authorized to see the budgets of account ${wanted}`,
    );
  }
}

/** The same in every region; real AWS answers in us-east-1 only. */
export const budgetsFace: Face = {
  service: 'budgets',
  signingName: 'budgets',
  iamPrefix: 'budgets',
  title: 'AWS Budgets',
  operations: {
    DescribeBudget: describeBudget,
    DescribeBudgets: describeBudgets,
  },
};
