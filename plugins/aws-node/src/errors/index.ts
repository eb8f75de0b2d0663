export * from './AwsErrors';
