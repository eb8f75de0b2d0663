import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab *Activity* of an entity; a route reference that both frontend systems take. */
export const entityActivityRouteRef = createRouteRef({
  id: 'cloudtrail.activity',
});

/** The page `/activity`. */
export const activityRouteRef = createRouteRef({ id: 'cloudtrail.page' });
