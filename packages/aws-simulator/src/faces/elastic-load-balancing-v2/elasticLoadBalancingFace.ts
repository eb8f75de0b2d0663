import type { Face } from '../face';
import {
  describeLoadBalancerAttributes,
  modifyLoadBalancerAttributes,
} from './attributes';
import { describeLoadBalancers, describeTargetGroups } from './describe';
import { describeTargetHealth } from './describeTargetHealth';

export const elasticLoadBalancingFace: Face = {
  service: 'elastic-load-balancing-v2',
  signingName: 'elasticloadbalancing',
  iamPrefix: 'elasticloadbalancing',
  title: 'Elastic Load Balancing',
  xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-throttling.html
  rates: {
    DescribeLoadBalancerAttributes: 40,
    DescribeLoadBalancers: 40,
    DescribeTargetGroups: 40,
    DescribeTargetHealth: 40,
  },
  operations: {
    DescribeLoadBalancerAttributes: describeLoadBalancerAttributes,
    DescribeLoadBalancers: describeLoadBalancers,
    DescribeTargetGroups: describeTargetGroups,
    DescribeTargetHealth: describeTargetHealth,
    ModifyLoadBalancerAttributes: modifyLoadBalancerAttributes,
  },
};
