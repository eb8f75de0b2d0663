export { AccountList, type KnownAccount } from './AccountList';
export {
  addAmounts,
  formatAmount,
  parseAmount,
  toMoney,
  toNumber,
} from './amounts';
export { applyMigrations, openDatabase } from './applyMigrations';
export { CostStore, type CostStoreOptions } from './CostStore';
export {
  addMonths,
  getDay,
  getEnd,
  getFirstDay,
  getMonth,
  toDay,
  toDayNumber,
} from './days';
export { type PaidRequests, RequestCounts } from './RequestCounts';
export {
  type CostRow,
  type Slice,
  type SlicesToWrite,
  SliceWriter,
} from './SliceWriter';
export {
  createSourceState,
  type SourceState,
  SourceStates,
} from './SourceStates';
export { StoreLease } from './StoreLease';
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
