import { build } from '@aws-sdk/util-arn-parser';
import type { AwsScope } from './types';

function getPartition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function buildArn(service: string, scope: AwsScope, resource: string): string {
  const { accountId, region } = scope;
  const partition = getPartition(region);
  return build({ partition, service, region, accountId, resource });
}

/**
 * The ARN an ECS service has or will have; it follows from the names alone.
 * @public
 */
export function getEcsServiceArn(
  service: AwsScope & { clusterName: string; serviceName: string },
): string {
  const { clusterName, serviceName } = service;
  return buildArn('ecs', service, `service/${clusterName}/${serviceName}`);
}

/**
 * The ARN an RDS DB instance has or will have; it follows from the name alone.
 * @public
 */
export function getRdsInstanceArn(
  instance: AwsScope & { dbInstanceIdentifier: string },
): string {
  return buildArn('rds', instance, `db:${instance.dbInstanceIdentifier}`);
}
