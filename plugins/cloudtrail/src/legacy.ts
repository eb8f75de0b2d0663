/**
 * The CloudTrail plugin for apps on the previous frontend system.
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
import { entityChangesApiRef } from '@hangar/plugin-aws-react';
import { CloudtrailClient, cloudtrailApiRef } from './api';
import { entityChangesApi } from './changes/entityChangesApi';
import { activityRouteRef, entityActivityRouteRef } from './routes';

export { isCloudtrailAvailable } from './availability';
export * from './api';
export { cloudtrailMessages } from './messages/en';
export { cloudtrailTranslationRef } from './translation';

/**
 * Who did what in AWS, next to the catalog entry and for auditors.
 *
 * @public
 */
export const cloudtrailPlugin = createPlugin({
  id: 'cloudtrail',
  apis: [
    createApiFactory({
      api: cloudtrailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudtrailClient(apis),
    }),
    createApiFactory({
      api: entityChangesApiRef,
      deps: {},
      factory: () => entityChangesApi,
    }),
  ],
  routes: { activity: entityActivityRouteRef, page: activityRouteRef },
});

/**
 * The tab *Activity*: mount it in an `EntityLayout.Route` with path `/activity`
 * and `if={isCloudtrailAvailable}`.
 *
 * @public
 */
export const EntityActivityContent: () => JSX.Element =
  cloudtrailPlugin.provide(
    createRoutableExtension({
      name: 'EntityActivityContent',
      component: () =>
        import('./components/ActivityTab').then(m => m.ActivityTab),
      mountPoint: entityActivityRouteRef,
    }),
  );

/**
 * Who did what across everything: mount it in a `Route` with path `/activity`,
 * inside the page frame of your app.
 *
 * @public
 */
export const ActivityPage: () => JSX.Element = cloudtrailPlugin.provide(
  createRoutableExtension({
    name: 'ActivityPage',
    component: () =>
      import('./components/ActivityPage').then(m => m.ActivityPage),
    mountPoint: activityRouteRef,
  }),
);

/**
 * How reading from AWS goes: mount it in a `SettingsLayout.Route` with path
 * `aws-activity`.
 *
 * @public
 */
export const ActivityDataSettings: () => JSX.Element = cloudtrailPlugin.provide(
  createComponentExtension({
    name: 'ActivityDataSettings',
    component: {
      lazy: () =>
        import('./components/ActivityDataSettings').then(
          m => m.ActivityDataSettings,
        ),
    },
  }),
);
