export type { CostTable, TableSeries } from './CostTable';
export { CostTableReader, type TableQuery } from './CostTableReader';
