import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';

/** Cost so far in percent of the budget that send an e-mail, and where the month is going. */
const NOTICES = [
  { notificationType: 'ACTUAL', threshold: 50 },
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
  { notificationType: 'FORECASTED', threshold: 100 },
];

/**
 * What the environment may cost in a month. The tag `Component` must be activated once in the
 * billing console of the payer account, or the budget sees nothing.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const { names, tags, monthlyBudgetUsd, notificationEmail } = parameters;
    new CfnBudget(this, 'Resource', {
      budget: {
        budgetName: names.budget,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:Component$${tags.Component}`] },
      },
      notificationsWithSubscribers: NOTICES.map(notice => ({
        notification: {
          ...notice,
          comparisonOperator: 'GREATER_THAN',
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [
          { subscriptionType: 'EMAIL', address: notificationEmail },
        ],
      })),
      resourceTags: Object.entries({
        Cost: tags.Cost,
        Project: tags.Project,
        Component: tags.Component,
        Name: names.budget,
        createdBy: tags.createdBy,
      }).map(([key, value]) => ({ key, value })),
    });
  }
}
