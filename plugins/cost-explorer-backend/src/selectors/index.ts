export { combineSelectors } from './combineSelectors';
export { getEntitySelector } from './getEntitySelector';
export { getResourceName } from './getResourceName';
export { AllocationPlan, listPlaces } from './planAllocations';
export { describeSelector } from './selectorSets';
export type {
  Allocation,
  CombinedSelectors,
  EntitySelector,
  SelectorOptions,
} from './types';
