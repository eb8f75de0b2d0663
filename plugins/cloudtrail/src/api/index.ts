export type {
  ActivityExport,
  ActivityFile,
  ActivityScope,
  CloudtrailApi,
  CloudtrailRequestOptions,
} from './CloudtrailApi';
export { CloudtrailClient } from './CloudtrailClient';
export { cloudtrailApiRef } from './cloudtrailApiRef';
