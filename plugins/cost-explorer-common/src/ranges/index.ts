export {
  costRangePresets,
  resolveCostRange,
  type CostRange,
  type CostRangePreset,
} from './resolveCostRange';
