export { formatEntityCostsCsv } from './formatEntityCostsCsv';
export { formatReportCsv } from './formatReportCsv';
