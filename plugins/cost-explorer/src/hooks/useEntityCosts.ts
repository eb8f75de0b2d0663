import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncView, type AsyncView } from '@hangar/plugin-aws-react';
import type {
  CostMetric,
  EntityBudgets,
  EntityCostOverview,
  EntityCosts,
  EntityForecast,
  MemberCosts,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../api';
import type { CostAddress } from './costAddress';

type Shown = Pick<CostAddress, 'window' | 'granularity' | 'metric'>;

/** Month to date, forecast, budgets and trend of an entity. */
export function useCostOverview(entity: Entity): AsyncView<EntityCostOverview> {
  const api = useApi(costExplorerApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    fetch: options => api.getOverview(entity, options),
  });
}

/** Costs of an entity by service, in a range. */
export function useEntityCosts(
  entity: Entity,
  { window, granularity, metric }: Shown,
  refreshCount: number,
): AsyncView<EntityCosts> {
  const api = useApi(costExplorerApiRef);
  const query = { ...window, granularity, metric };
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: JSON.stringify(query),
    refreshCount,
    fetch: options => api.getCosts(entity, query, options),
  });
}

/** What this month will have cost. */
export function useCostForecast(
  entity: Entity,
  metric: CostMetric,
  refreshCount: number,
): AsyncView<EntityForecast> {
  const api = useApi(costExplorerApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: metric,
    refreshCount,
    fetch: options => api.getForecast(entity, { metric }, options),
  });
}

/** The budgets of an entity. */
export function useEntityBudgets(
  entity: Entity,
  refreshCount: number,
): AsyncView<EntityBudgets> {
  const api = useApi(costExplorerApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    refreshCount,
    fetch: options => api.getBudgets(entity, options),
  });
}

/** What the sum of a group or a system is made of, in a range. */
export function useMemberCosts(
  entity: Entity,
  { window, metric }: Pick<Shown, 'window' | 'metric'>,
  refreshCount: number,
): AsyncView<MemberCosts> {
  const api = useApi(costExplorerApiRef);
  const query = { ...window, metric };
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: JSON.stringify(query),
    refreshCount,
    fetch: options => api.getMembers(entity, query, options),
  });
}
