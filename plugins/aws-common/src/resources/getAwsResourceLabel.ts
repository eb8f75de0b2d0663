import type { AwsResource } from './types';

/**
 * What a resource is called in lists of the AWS console: its name without
 * account, region and path.
 *
 * @public
 */
export function getAwsResourceLabel(resource: AwsResource): string {
  switch (resource.type) {
    case 'ecs-service':
    case 'app-runner-service':
      return resource.serviceName;
    case 'rds-instance':
      return resource.dbInstanceIdentifier;
    default:
      return resource.name;
  }
}
