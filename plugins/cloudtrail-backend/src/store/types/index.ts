export type { ActivityReader } from './ActivityReader';
export type {
  ActivityWriter,
  CoverageInterval,
  CoverageTarget,
} from './ActivityWriter';
export type {
  ActivityRecord,
  RecordPrincipal,
  RecordResource,
  StoredEvent,
  StoredEventDetail,
} from './events';
export type {
  ActivityQuery,
  ActivitySubject,
  EventPosition,
  ResourceSelector,
  TimelineBucket,
} from './queries';
