export {
  parseCloudTrailRecord,
  type RecordHints,
} from './parseCloudTrailRecord';
