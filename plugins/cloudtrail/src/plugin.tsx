import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiHistoryLine } from '@remixicon/react';
import { entityChangesApiRef } from '@hangar/plugin-aws-react';
import { CloudtrailClient, cloudtrailApiRef } from './api';
import { activityEntityFilter } from './availability';
import { entityChangesApi } from './changes/entityChangesApi';
import { activityRouteRef, entityActivityRouteRef } from './routes';

const routes = convertLegacyRouteRefs({
  activity: entityActivityRouteRef,
  page: activityRouteRef,
});

const cloudtrailApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cloudtrailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudtrailClient(apis),
    }),
});

const changesApi = ApiBlueprint.make({
  name: 'entity-changes',
  params: defineParams =>
    defineParams({
      api: entityChangesApiRef,
      deps: {},
      factory: () => entityChangesApi,
    }),
});

const activityContent = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    group: 'observability',
    icon: <RiHistoryLine />,
    routeRef: routes.activity,
    filter: activityEntityFilter,
    loader: () =>
      import('./components/ActivityTab').then(m => <m.ActivityTab />),
  },
});

const activityPage = PageBlueprint.make({
  params: {
    path: '/activity',
    title: 'Activity',
    icon: <RiHistoryLine />,
    routeRef: routes.page,
    loader: () =>
      import('./components/ActivityPage').then(m => <m.ActivityPage />),
  },
});

const activityDataSettings = SubPageBlueprint.make({
  name: 'aws-activity',
  // A tab of the settings, which another plugin has.
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'aws-activity',
    title: 'Activity data',
    loader: () =>
      import('./components/ActivityDataSettings').then(m => (
        <m.ActivityDataSettings />
      )),
  },
});

/**
 * Who did what in AWS: the tab *Activity* next to the catalog entry, and the
 * page *Activity* for auditors. For the new frontend system.
 *
 * @public
 */
export const cloudtrailPlugin = createFrontendPlugin({
  pluginId: 'cloudtrail',
  title: 'CloudTrail',
  info: { packageJson: () => import('../package.json') },
  routes,
  extensions: [
    cloudtrailApi,
    changesApi,
    activityContent,
    activityPage,
    activityDataSettings,
  ],
});
