export { CostIngest, type CostIngestOptions } from './CostIngest';
export { scheduleCostIngest } from './scheduleCostIngest';
