export { getAwsBinding, isAwsAvailable } from './getAwsBinding';
export {
  parseAppRunnerServiceArn,
  parseEcsServiceArn,
  parseLoadBalancerArn,
  parseRdsInstanceArn,
} from './parseResourceArns';
export type * from './types';
