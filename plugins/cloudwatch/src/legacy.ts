/**
 * The CloudWatch plugin for apps on the previous frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { CloudwatchClient, cloudwatchApiRef } from './api';
import { activityExternalRouteRef, monitoringRouteRef } from './routes';

export { isCloudwatchAvailable } from './availability';
export * from './api';
export { cloudwatchMessages } from './locales/en';
export { cloudwatchTranslationRef } from './translation';

/**
 * CloudWatch next to the catalog entry.
 *
 * @public
 */
export const cloudwatchPlugin = createPlugin({
  id: 'cloudwatch',
  apis: [
    createApiFactory({
      api: cloudwatchApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudwatchClient(apis),
    }),
  ],
  routes: { monitoring: monitoringRouteRef },
  externalRoutes: { activity: activityExternalRouteRef },
});

/**
 * The tab *Monitoring*: mount it in an `EntityLayout.Route` with path
 * `/monitoring` and `if={isCloudwatchAvailable}`.
 *
 * @public
 */
export const EntityCloudwatchMonitoringContent: () => JSX.Element =
  cloudwatchPlugin.provide(
    createRoutableExtension({
      name: 'EntityCloudwatchMonitoringContent',
      component: () =>
        import('./components/MonitoringTab').then(m => m.MonitoringTab),
      mountPoint: monitoringRouteRef,
    }),
  );

/**
 * Health at a glance: mount it on the overview in an `EntitySwitch.Case` with
 * `if={isCloudwatchAvailable}`.
 *
 * @public
 */
export const EntityCloudwatchCard: () => JSX.Element = cloudwatchPlugin.provide(
  createComponentExtension({
    name: 'EntityCloudwatchCard',
    component: {
      lazy: () => import('./components/OverviewCard').then(m => m.OverviewCard),
    },
  }),
);
