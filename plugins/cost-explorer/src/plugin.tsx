import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { CostExplorerClient, costExplorerApiRef } from './api';
import { costContent, overviewCard, routes } from './extensions/entity';
import { pageExtensions } from './extensions/pages';

const costExplorerApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: costExplorerApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CostExplorerClient(apis),
    }),
});

/**
 * What AWS costs: a card and the tab *Cost* next to the catalog entry, and the
 * page *Costs* for managers. For the new frontend system.
 *
 * @public
 */
export const costExplorerPlugin = createFrontendPlugin({
  pluginId: 'cost-explorer',
  title: 'Cost Explorer',
  info: { packageJson: () => import('../package.json') },
  routes,
  extensions: [costExplorerApi, overviewCard, costContent, ...pageExtensions],
});
