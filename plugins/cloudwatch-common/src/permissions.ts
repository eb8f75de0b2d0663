import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Read the metrics and alarms of an entity.
 *
 * @public
 */
export const cloudwatchMetricsReadPermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'cloudwatch.metrics.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Read the logs of an entity. Apart from the metrics, because log messages can
 * hold what a chart never shows, and because each search costs money.
 *
 * @public
 */
export const cloudwatchLogsReadPermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'cloudwatch.logs.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Every permission of the CloudWatch plugin.
 *
 * @public
 */
export const cloudwatchPermissions: ResourcePermission<'catalog-entity'>[] = [
  cloudwatchMetricsReadPermission,
  cloudwatchLogsReadPermission,
];
