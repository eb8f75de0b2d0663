import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiPulseLine } from '@remixicon/react';
import { CloudwatchClient, cloudwatchApiRef } from './api';
import { cloudwatchEntityFilter } from './availability';
import { activityExternalRouteRef, monitoringRouteRef } from './routes';

const routes = convertLegacyRouteRefs({ monitoring: monitoringRouteRef });
const externalRoutes = convertLegacyRouteRefs({
  activity: activityExternalRouteRef,
});

const cloudwatchApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cloudwatchApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudwatchClient(apis),
    }),
});

const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: cloudwatchEntityFilter,
    loader: () =>
      import('./components/OverviewCard').then(m => <m.OverviewCard />),
  },
});

const monitoringContent = EntityContentBlueprint.make({
  name: 'monitoring',
  params: {
    path: '/monitoring',
    title: 'Monitoring',
    group: 'observability',
    icon: <RiPulseLine />,
    routeRef: routes.monitoring,
    filter: cloudwatchEntityFilter,
    loader: () =>
      import('./components/MonitoringTab').then(m => <m.MonitoringTab />),
  },
});

/**
 * CloudWatch next to the catalog entry: a card on the overview and the tab
 * *Monitoring*. For the new frontend system.
 *
 * @public
 */
export const cloudwatchPlugin = createFrontendPlugin({
  pluginId: 'cloudwatch',
  title: 'CloudWatch',
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions: [cloudwatchApi, overviewCard, monitoringContent],
});
