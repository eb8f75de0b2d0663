import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { convertLegacyRouteRefs } from '@backstage/core-compat-api';
import { RiMoneyDollarCircleLine } from '@remixicon/react';
import { costEntityFilter } from '../availability';
import { costsRouteRef, entityCostRouteRef } from '../routes';

/** The routes, as the new frontend system takes them. */
export const routes = convertLegacyRouteRefs({
  cost: entityCostRouteRef,
  costs: costsRouteRef,
});

export const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: costEntityFilter,
    loader: () =>
      import('../components/OverviewCard').then(m => <m.OverviewCard />),
  },
});

export const costContent = EntityContentBlueprint.make({
  name: 'cost',
  params: {
    path: '/cost',
    title: 'Cost',
    group: 'observability',
    icon: <RiMoneyDollarCircleLine />,
    routeRef: routes.cost,
    filter: costEntityFilter,
    loader: () => import('../components/CostTab').then(m => <m.CostTab />),
  },
});
