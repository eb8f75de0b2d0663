export * from './AwsErrors';
export { toAwsError } from './toAwsError';
