export * from './ReportSchedule';
export * from './ReportStore';
