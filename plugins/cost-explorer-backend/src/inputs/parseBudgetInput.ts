import { InputError } from '@backstage/errors';
import type { Money } from '@hangar/plugin-aws-common';
import type { PortalBudgetInput } from '@hangar/plugin-cost-explorer-common';

const CURRENCY = 'USD';
// below a thousand million dollars: more is a slip of the finger
const AMOUNT = /^(?=.*[1-9])\d{1,9}(\.\d{1,2})?$/;

/** Whether the portal can keep a budget of so much. */
export const isBudgetLimit = ({ amount, currency }: Money): boolean =>
  AMOUNT.test(amount) && currency === CURRENCY;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of `PUT …/budget`. */
export function parseBudgetInput(body: unknown): PortalBudgetInput {
  const monthlyLimit = isRecord(body) ? body.monthlyLimit : undefined;
  if (!isRecord(monthlyLimit)) {
    throw new InputError(
      'monthlyLimit must be money: {"amount": "500.00", "currency": "USD"}',
    );
  }
  const { amount, currency } = monthlyLimit;
  if (typeof amount !== 'string' || !AMOUNT.test(amount)) {
    throw new InputError(
      'monthlyLimit.amount must be a text with a positive number that has at most two decimal places, such as "500.00"',
    );
  }
  if (currency !== CURRENCY) {
    throw new InputError(`monthlyLimit.currency must be ${CURRENCY}`);
  }
  return { monthlyLimit: { amount, currency } };
}
