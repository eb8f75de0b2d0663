import {
  environmentOptions,
  estimateMonthlyCost,
  getBudgetShortfall,
  parseEnvironmentChoices,
  type CostEstimate,
  type Money,
} from '@hangar/plugin-aws-common';

export type ChoiceField = keyof typeof environmentOptions;

export type FormEstimate =
  | { status: 'incomplete'; fields: ChoiceField[] }
  | {
      status: 'ready';
      estimate: CostEstimate;
      /** How much the budget in the form is below the estimate. */
      shortfall?: Money;
      budget?: Money;
    };

const required: ChoiceField[] = [
  'environment',
  'platform',
  'network',
  'region',
];

function isWrong(field: ChoiceField, value: unknown): boolean {
  const options: readonly unknown[] = environmentOptions[field];
  const isMissing = value === undefined || value === null;
  return isMissing ? required.includes(field) : !options.includes(value);
}

/** What the form's data leads to, or which of its fields stand in the way. */
export function readEstimate(formData: Record<string, unknown>): FormEstimate {
  const fields = (Object.keys(environmentOptions) as ChoiceField[]).filter(
    field => isWrong(field, formData[field]),
  );
  if (fields.length > 0) {
    return { status: 'incomplete', fields };
  }
  const estimate = estimateMonthlyCost(parseEnvironmentChoices(formData));
  const { monthlyBudgetUsd } = formData;
  // While one types, the field may hold anything.
  if (
    typeof monthlyBudgetUsd !== 'number' ||
    !(monthlyBudgetUsd >= 0 && monthlyBudgetUsd < 1e9)
  ) {
    return { status: 'ready', estimate };
  }
  return {
    status: 'ready',
    estimate,
    budget: { amount: monthlyBudgetUsd.toFixed(2), currency: 'USD' },
    shortfall: getBudgetShortfall(estimate.total, monthlyBudgetUsd),
  };
}
