export { findSavings } from './findSavings';
export type { CostSaving } from './findSavings';
