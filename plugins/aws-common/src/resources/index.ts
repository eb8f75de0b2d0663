export { getEcsServiceArn, getRdsInstanceArn } from './buildResourceArns';
export { getAwsBinding, isAwsAvailable } from './getAwsBinding';
export { getAwsResourceLabel } from './getAwsResourceLabel';
export { isAwsAccountId, isAwsRegion } from './parseArn';
export {
  parseAppRunnerServiceArn,
  parseEcsServiceArn,
  parseLoadBalancerArn,
  parseRdsInstanceArn,
} from './parseResourceArns';
export type {
  AwsAnnotationProblem,
  AwsAppRunnerService,
  AwsBinding,
  AwsEcsService,
  AwsLoadBalancer,
  AwsLogGroup,
  AwsRdsInstance,
  AwsResource,
  AwsScope,
} from './types';
