export { SavedReportProblem } from './SavedReportProblem';
export { SavedReports } from './SavedReports';
