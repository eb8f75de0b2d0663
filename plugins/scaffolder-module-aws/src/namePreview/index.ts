export { AwsNamePreview } from './AwsNamePreview';
