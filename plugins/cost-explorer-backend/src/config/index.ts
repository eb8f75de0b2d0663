export { readCostExplorerConfig } from './readCostExplorerConfig';
export type {
  AthenaFormat,
  AthenaSourceConfig,
  CostExplorerConfig,
} from './types';
