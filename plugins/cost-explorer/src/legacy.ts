/**
 * The Cost Explorer plugin for apps on the previous frontend system.
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
import { CostExplorerClient, costExplorerApiRef } from './api';
import { costsRouteRef, entityCostRouteRef } from './routes';

export { isCostExplorerAvailable } from './availability';
export * from './api';
export { costExplorerMessages } from './messages/en';
export { costExplorerTranslationRef } from './translation';

/**
 * What AWS costs, next to the catalog entry and for managers.
 *
 * @public
 */
export const costExplorerPlugin = createPlugin({
  id: 'cost-explorer',
  apis: [
    createApiFactory({
      api: costExplorerApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CostExplorerClient(apis),
    }),
  ],
  routes: { cost: entityCostRouteRef, costs: costsRouteRef },
});

/**
 * The tab *Cost*: mount it in an `EntityLayout.Route` with path `/cost` and
 * `if={isCostExplorerAvailable}`.
 *
 * @public
 */
export const EntityCostContent: () => JSX.Element = costExplorerPlugin.provide(
  createRoutableExtension({
    name: 'EntityCostContent',
    component: () => import('./components/CostTab').then(m => m.CostTab),
    mountPoint: entityCostRouteRef,
  }),
);

/**
 * Month to date, forecast and budget: mount it on the overview in an
 * `EntitySwitch.Case` with `if={isCostExplorerAvailable}`.
 *
 * @public
 */
export const EntityCostCard: () => JSX.Element = costExplorerPlugin.provide(
  createComponentExtension({
    name: 'EntityCostCard',
    component: {
      lazy: () => import('./components/OverviewCard').then(m => m.OverviewCard),
    },
  }),
);

/**
 * Costs by team, system and service: mount it in a `Route` with path `/costs`,
 * inside the page frame of your app.
 *
 * @public
 */
export const CostsPage: () => JSX.Element = costExplorerPlugin.provide(
  createRoutableExtension({
    name: 'CostsPage',
    component: () => import('./components/CostsPage').then(m => m.CostsPage),
    mountPoint: costsRouteRef,
  }),
);

/**
 * What the reader's teams spend this month: put it on the home page.
 *
 * @public
 */
export const HomePageTeamCosts: () => JSX.Element = costExplorerPlugin.provide(
  createComponentExtension({
    name: 'HomePageTeamCosts',
    component: {
      lazy: () => import('./components/HomeCard').then(m => m.HomeCard),
    },
  }),
);

/**
 * How reading from AWS goes: mount it in a `SettingsLayout.Route` with path
 * `aws-data`.
 *
 * @public
 */
export const AwsDataSettings: () => JSX.Element = costExplorerPlugin.provide(
  createComponentExtension({
    name: 'AwsDataSettings',
    component: {
      lazy: () =>
        import('./components/AwsDataSettings').then(m => m.AwsDataSettings),
    },
  }),
);
