import type { MetricResource } from '@hangar/plugin-cloudwatch-common';

/** What a resource is called in the AWS console. */
export function getResourceName(resource: MetricResource): string {
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
