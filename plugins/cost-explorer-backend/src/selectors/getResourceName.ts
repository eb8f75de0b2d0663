import type { AwsResource } from '@hangar/plugin-aws-common';

/** The name that people gave an AWS resource; the naming convention is about these. */
export function getResourceName(resource: AwsResource): string {
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
