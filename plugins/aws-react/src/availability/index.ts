export {
  awsResourceAnnotations,
  createAwsEntityFilter,
  type AwsEntityFilter,
} from './awsEntityFilter';
