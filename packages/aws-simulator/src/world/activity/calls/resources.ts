import { hexId } from '../../random';
import type { Scope, Service } from '../../services/types';

/** The six characters that Secrets Manager puts after a name. */
export function secretArn({ accountId, region }: Scope, name: string): string {
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${hexId(`${accountId}/${name}`, 6)}`;
}

/** `drone-prod-engineer` of everything the service has around it. */
export function stemOf({ serviceName }: Service): string {
  return serviceName.split('-').slice(0, 3).join('-');
}

/** What a service is called apart from its stem, e.g. `parts-inventory`. */
export function componentOf(service: Service): string {
  return service.tags?.Component ?? service.serviceName;
}

export function secretName(service: Service): string {
  return `${stemOf(service)}-secretsmanager-${componentOf(service)}`;
}

/** The group around the tasks, the one that DescribeServices shows. */
export function serviceGroupId({ arn }: Service): string {
  return `sg-${hexId(`${arn}/sg`, 17)}`;
}

export function databaseGroupId({ arn }: Service): string {
  return `sg-${hexId(`${arn}/db-sg`, 17)}`;
}

/** A time as ECS writes it into `responseElements`. */
export function ecsTime(time: Date): string {
  return time
    .toLocaleString('en-US', {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: 'UTC',
    })
    .replaceAll('\u202f', ' ');
}
