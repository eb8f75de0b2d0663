export {
  CostReportsService,
  type ReportPage,
  type ReportQuery,
} from './CostReportsService';
export { ReportCalculator } from './ReportCalculator';
export { ReportScopes } from './ReportScopes';
export { UnallocatedCosts } from './UnallocatedCosts';
