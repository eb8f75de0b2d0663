export {
  CostReportsService,
  type ReportPage,
  type ReportQuery,
} from './CostReportsService';
export { ReportCalculator } from './ReportCalculator';
export { readReportTables } from './ReportTables';
export { ReportScopes } from './ReportScopes';
export { UnallocatedCosts } from './UnallocatedCosts';
