import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab *Cost* of an entity; a route reference that both frontend systems take. */
export const entityCostRouteRef = createRouteRef({ id: 'cost-explorer.cost' });

/** The page `/costs`. */
export const costsRouteRef = createRouteRef({ id: 'cost-explorer.costs' });
