export type { AccountTotal, CostSource, SliceRequest } from './CostSource';
export { createSources } from './createSources';
