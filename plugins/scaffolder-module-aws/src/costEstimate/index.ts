export { AwsCostEstimate } from './AwsCostEstimate';
