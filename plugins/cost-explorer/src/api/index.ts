export type {
  CostDays,
  CostExplorerApi,
  CostExplorerRequestOptions,
  CostFile,
  CostReportQuery,
  EntityCostsQuery,
} from './CostExplorerApi';
export { CostExplorerClient } from './CostExplorerClient';
export { costExplorerApiRef } from './costExplorerApiRef';
