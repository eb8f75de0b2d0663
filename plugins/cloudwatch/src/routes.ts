import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab *Monitoring*; a route reference that both frontend systems take. */
export const monitoringRouteRef = createRouteRef({
  id: 'cloudwatch.monitoring',
});
