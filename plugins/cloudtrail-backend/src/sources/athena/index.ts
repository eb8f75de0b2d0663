export { AthenaTrailSource, type TrailSearchResult } from './AthenaTrailSource';
export type { TrailSearch } from './buildTrailQueries';
