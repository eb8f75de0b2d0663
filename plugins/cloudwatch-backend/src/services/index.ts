export { AlarmsService } from './AlarmsService';
export { EntityResources } from './EntityResources';
export { LogGroupSearch } from './LogGroupSearch';
export { LogsService } from './LogsService';
export { LogVolume } from './LogVolume';
export { MetricsService } from './MetricsService';
