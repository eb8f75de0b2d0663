import type { Money } from '@hangar/plugin-aws-common';
import type { CostAnswer } from './common';

/**
 * A monthly budget and where it stands.
 *
 * @public
 */
export type BudgetStatus = {
  /** `aws:<account>:<name>` or `portal:<entity ref>`. */
  id: string;
  name: string;
  /** From AWS Budgets, or kept in the portal. */
  source: 'aws' | 'portal';
  limit: Money;
  actual: Money;
  forecast: Money | null;
  usedPercent: number;
  forecastPercent: number | null;
  /** Thresholds in percent that are crossed: of 50, 80, 100. */
  crossed: number[];
  isForecastOver: boolean;
};

/** `GET …/budgets`. @public */
export type EntityBudgets = CostAnswer & {
  entityRef: string;
  items: BudgetStatus[];
  /** The caller may set the budget that the portal keeps (groups and systems only). */
  canUpdate: boolean;
};

/** Body of `PUT …/budget`. @public */
export type PortalBudgetInput = {
  /** A positive decimal number with at most two places, in USD. */
  monthlyLimit: Money;
};
