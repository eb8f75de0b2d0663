export {
  addAmounts,
  formatAmount,
  parseAmount,
  toMoney,
  toNumber,
} from './amounts';
export type {
  AllocatedSelector,
  CostAllocations,
  CostDimension,
  CostReader,
  CostState,
  DaysQuery,
  StoredRow,
  StoredTotal,
  TotalsQuery,
} from './types';
