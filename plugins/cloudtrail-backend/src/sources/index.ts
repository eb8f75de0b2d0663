export type { ActivitySource, SourcePage } from './ActivitySource';
export {
  AthenaTrailSource,
  type TrailSearch,
  type TrailSearchResult,
} from './athena';
export { LookupEventsSource } from './lookupEvents';
