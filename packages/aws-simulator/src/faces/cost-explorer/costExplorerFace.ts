import type { Face } from '../face';
import { getAnomalies } from './getAnomalies';
import { getCostAndUsage } from './getCostAndUsage';
import { getCostForecast } from './getCostForecast';
import { listCostAllocationTags } from './listCostAllocationTags';
import { getCostCategories, getDimensionValues, getTags } from './values';

/** The same in every region; real AWS answers in us-east-1 only. */
export const costExplorerFace: Face = {
  service: 'cost-explorer',
  signingName: 'ce',
  iamPrefix: 'ce',
  title: 'AWS Cost Explorer',
  operations: {
    GetAnomalies: getAnomalies,
    GetCostAndUsage: getCostAndUsage,
    GetCostCategories: getCostCategories,
    GetCostForecast: getCostForecast,
    GetDimensionValues: getDimensionValues,
    GetTags: getTags,
    ListCostAllocationTags: listCostAllocationTags,
  },
};
