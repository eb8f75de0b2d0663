import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The tab *Monitoring*; a route reference that both frontend systems take. */
export const monitoringRouteRef = createRouteRef({
  id: 'cloudwatch.monitoring',
});

/** The tab *Activity* of the same entity, where the app has one. */
export const activityExternalRouteRef = createExternalRouteRef({
  id: 'cloudwatch.activity',
  optional: true,
  defaultTarget: 'cloudtrail.activity',
});
