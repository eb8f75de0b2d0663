import { InputError } from '@backstage/errors';
import { parseRegionalArn } from './parseArn';
import type {
  AwsAppRunnerService,
  AwsEcsService,
  AwsLoadBalancer,
  AwsRdsInstance,
} from './types';

/**
 * Parses the long form of an ECS service ARN.
 *
 * @throws InputError when it is something else; the old form without the
 * cluster is refused, because metrics need the cluster's name.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids
 * @public
 */
export function parseEcsServiceArn(arn: string): AwsEcsService {
  const { accountId, region, resource } = parseRegionalArn(arn, 'ecs');
  if (/^service\/[\w-]{1,255}$/.test(resource)) {
    throw new InputError('It is the old form, which does not name the cluster');
  }
  const match = /^service\/([\w-]{1,255})\/([\w-]{1,255})$/.exec(resource);
  if (!match) {
    throw new InputError('It does not name an ECS service');
  }
  const [, clusterName, serviceName] = match;
  return {
    type: 'ecs-service',
    arn,
    accountId,
    region,
    clusterName,
    serviceName,
  };
}

/**
 * Parses the ARN of an App Runner service.
 *
 * @throws InputError when it is something else.
 * @public
 */
export function parseAppRunnerServiceArn(arn: string): AwsAppRunnerService {
  const { accountId, region, resource } = parseRegionalArn(arn, 'apprunner');
  const match = /^service\/([A-Za-z0-9][\w-]{3,39})\/([0-9a-f]{32})$/.exec(
    resource,
  );
  if (!match) {
    throw new InputError(
      'It does not name an App Runner service and its 32-digit id',
    );
  }
  const [, serviceName, serviceId] = match;
  return {
    type: 'app-runner-service',
    arn,
    accountId,
    region,
    serviceName,
    serviceId,
  };
}

/**
 * Parses the ARN of an Application or Network Load Balancer.
 *
 * @throws InputError when it is something else, for example a Classic Load Balancer.
 * @public
 */
export function parseLoadBalancerArn(arn: string): AwsLoadBalancer {
  const { accountId, region, resource } = parseRegionalArn(
    arn,
    'elasticloadbalancing',
  );
  const match =
    /^loadbalancer\/((app|net)\/([A-Za-z0-9-]{1,32})\/[0-9a-f]{16})$/.exec(
      resource,
    );
  if (!match) {
    throw new InputError(
      'It does not name an Application or Network Load Balancer',
    );
  }
  const [, dimension, kind, name] = match;
  const loadBalancerType = kind === 'app' ? 'application' : 'network';
  return {
    type: 'load-balancer',
    arn,
    accountId,
    region,
    loadBalancerType,
    name,
    dimension,
  };
}

/**
 * Parses the ARN of an RDS DB instance.
 *
 * @throws InputError when it is something else, for example a DB cluster.
 * @public
 */
export function parseRdsInstanceArn(arn: string): AwsRdsInstance {
  const { accountId, region, resource } = parseRegionalArn(arn, 'rds');
  const match = /^db:([A-Za-z][A-Za-z0-9-]{0,62})$/.exec(resource);
  if (!match) {
    throw new InputError('It does not name an RDS DB instance');
  }
  return {
    type: 'rds-instance',
    arn,
    accountId,
    region,
    dbInstanceIdentifier: match[1],
  };
}
