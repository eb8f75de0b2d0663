import type { StatusTone } from '@hangar/plugin-aws-react';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';

/** How a budget does, the worst first. */
type BudgetState =
  | { state: 'over' | 'forecastOver' | 'ok'; tone: StatusTone }
  | { state: 'crossed'; tone: StatusTone; threshold: number };

const FULL = 100;
/** From here on a budget needs an eye. */
const NEAR = 80;

/** The one thing to say about a budget. */
export function getBudgetState(budget: BudgetStatus): BudgetState {
  if (budget.usedPercent >= FULL) {
    return { state: 'over', tone: 'bad' };
  }
  if (budget.isForecastOver) {
    return { state: 'forecastOver', tone: 'unknown' };
  }
  const threshold = Math.max(0, ...budget.crossed);
  return threshold > 0
    ? {
        state: 'crossed',
        tone: threshold >= NEAR ? 'unknown' : 'neutral',
        threshold,
      }
    : { state: 'ok', tone: 'good' };
}
