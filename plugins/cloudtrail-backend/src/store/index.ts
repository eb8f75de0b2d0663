export { ActivityStore } from './ActivityStore';
export { applyMigrations, openDatabase } from './applyMigrations';
export type {
  ActivityQuery,
  ActivityReader,
  ActivityRecord,
  ActivitySubject,
  ActivityWriter,
  CoverageInterval,
  CoverageTarget,
  EventPosition,
  RecordPrincipal,
  RecordResource,
  ResourceSelector,
  StoredEvent,
  StoredEventDetail,
  TimelineBucket,
} from './types';
