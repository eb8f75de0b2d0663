export { AwsDataSettings } from './AwsDataSettings';
