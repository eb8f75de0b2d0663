import type { AwsScope } from '@hangar/plugin-aws-common';
import type { ResourceSelector } from '../store/types';

function getPartition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** What an ARN of a service's resource begins with. */
const arnOf = (service: string, { accountId, region }: AwsScope) =>
  `arn:${getPartition(region)}:${service}:${region}:${accountId}:`;

const named = (
  { accountId, region }: AwsScope,
  type: string,
  name: string,
): ResourceSelector => ({ accountId, region, type, name });

/** By ARN, and by name: CloudTrail tells the one, the other, or both. */
type FindResource = (scope: AwsScope, name: string) => ResourceSelector[];

// Names that are unique in an account and region, by
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

export const selectEcsCluster: FindResource = (scope, name) => [
  { arn: `${arnOf('ecs', scope)}cluster/${name}` },
  named(scope, 'AWS::ECS::Cluster', name),
];

/** Every revision, and the family. */
export const selectTaskDefinition: FindResource = (scope, family) => [
  { arnPrefix: `${arnOf('ecs', scope)}task-definition/${family}:` },
  named(scope, 'AWS::ECS::TaskDefinition', family),
];

export const selectTargetGroup: FindResource = (scope, name) => [
  {
    arnPrefix: `${arnOf('elasticloadbalancing', scope)}targetgroup/${name}/`,
  },
  named(scope, 'AWS::ElasticLoadBalancingV2::TargetGroup', name),
];

export const selectRdsInstance: FindResource = (scope, name) => [
  { arn: `${arnOf('rds', scope)}db:${name}` },
  named(scope, 'AWS::RDS::DBInstance', name),
];

export const selectRepository: FindResource = (scope, name) => [
  { arn: `${arnOf('ecr', scope)}repository/${name}` },
  named(scope, 'AWS::ECR::Repository', name),
];

/** The group, and its streams. */
export const selectLogGroup: FindResource = (scope, name) => [
  { arn: `${arnOf('logs', scope)}log-group:${name}` },
  { arnPrefix: `${arnOf('logs', scope)}log-group:${name}:` },
  named(scope, 'AWS::Logs::LogGroup', name),
];

/**
 * By name only: an ARN ends in six characters of AWS's own, so that its
 * beginning could be another secret's.
 */
export const selectSecret: FindResource = (scope, name) => [
  named(scope, 'AWS::SecretsManager::Secret', name),
];

export const selectStack: FindResource = (scope, name) => [
  { arnPrefix: `${arnOf('cloudformation', scope)}stack/${name}/` },
  named(scope, 'AWS::CloudFormation::Stack', name),
];

/** The service by its ARN; by its name alone only where the convention made it unique. */
export const selectEcsService = (
  scope: AwsScope,
  service: { arn: string; serviceName: string; isUnique: boolean },
): ResourceSelector[] => [
  { arn: service.arn },
  ...(service.isUnique
    ? [
        // the old form, without the cluster
        { arn: `${arnOf('ecs', scope)}service/${service.serviceName}` },
        named(scope, 'AWS::ECS::Service', service.serviceName),
      ]
    : []),
];

export const selectAppRunnerService = (
  scope: AwsScope,
  service: { arn: string; serviceName: string },
): ResourceSelector[] => [
  { arn: service.arn },
  named(scope, 'AWS::AppRunner::Service', service.serviceName),
];

/** The load balancer, its listeners and their rules. */
export function selectLoadBalancer(
  scope: AwsScope,
  { arn, name, dimension }: { arn: string; name: string; dimension: string },
): ResourceSelector[] {
  const start = arnOf('elasticloadbalancing', scope);
  return [
    { arn },
    { arnPrefix: `${start}listener/${dimension}/` },
    { arnPrefix: `${start}listener-rule/${dimension}/` },
    named(scope, 'AWS::ElasticLoadBalancingV2::LoadBalancer', name),
  ];
}
