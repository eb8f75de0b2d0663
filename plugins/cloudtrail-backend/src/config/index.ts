export { readCloudTrailConfig } from './readCloudTrailConfig';
export type { AthenaTrailConfig, CloudTrailConfig } from './types';
