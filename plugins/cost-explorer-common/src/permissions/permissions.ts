import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  type BasicPermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Read what an entity costs. A policy can limit it to what one owns.
 *
 * @public
 */
export const costExplorerCostsReadPermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'cost-explorer.costs.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Set and remove the budgets that the portal keeps for a group or a system.
 *
 * @public
 */
export const costExplorerBudgetsUpdatePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'cost-explorer.budgets.update',
    attributes: { action: 'update' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Read the totals of whole accounts, with what no entity accounts for. They
 * tell of everybody's spend, so no entity is at stake.
 *
 * @public
 */
export const costExplorerTotalsReadPermission: BasicPermission =
  createPermission({
    name: 'cost-explorer.totals.read',
    attributes: { action: 'read' },
  });

/**
 * See how reading from AWS goes: the state of the ingest, with its errors.
 *
 * @public
 */
export const costExplorerIngestReadPermission: BasicPermission =
  createPermission({
    name: 'cost-explorer.ingest.read',
    attributes: { action: 'read' },
  });

/**
 * Every permission of the Cost Explorer plugin.
 *
 * @public
 */
export const costExplorerPermissions: Permission[] = [
  costExplorerCostsReadPermission,
  costExplorerBudgetsUpdatePermission,
  costExplorerTotalsReadPermission,
  costExplorerIngestReadPermission,
];
