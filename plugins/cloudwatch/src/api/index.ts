export type {
  CloudwatchApi,
  CloudwatchRequestOptions,
  CloudwatchWindow,
} from './CloudwatchApi';
export { cloudwatchApiRef } from './cloudwatchApiRef';
export { CloudwatchClient } from './CloudwatchClient';
