export { BudgetMeter } from './BudgetMeter';
export { BudgetsSection } from './BudgetsSection';
