import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  type BasicPermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Read the events of an entity: what was done to a component, or what a user
 * did. A policy can limit it to what one owns and to oneself. Without a
 * condition it opens every event, also those that concern no entity.
 *
 * @public
 */
export const cloudtrailEventsReadPermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'cloudtrail.events.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Take events away as a file, of what one may read.
 *
 * @public
 */
export const cloudtrailEventsExportPermission: BasicPermission =
  createPermission({
    name: 'cloudtrail.events.export',
    attributes: { action: 'read' },
  });

/**
 * See how reading from AWS goes: the state of the ingest, with its errors.
 *
 * @public
 */
export const cloudtrailIngestReadPermission: BasicPermission = createPermission(
  {
    name: 'cloudtrail.ingest.read',
    attributes: { action: 'read' },
  },
);

/**
 * Every permission of the CloudTrail plugin.
 *
 * @public
 */
export const cloudtrailPermissions: Permission[] = [
  cloudtrailEventsReadPermission,
  cloudtrailEventsExportPermission,
  cloudtrailIngestReadPermission,
];
