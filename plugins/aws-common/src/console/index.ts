export { getAwsConsoleUrl } from './getAwsConsoleUrl';
export type { AwsConsoleTarget } from './getAwsConsoleUrl';
