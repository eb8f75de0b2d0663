import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CostActionsOptions } from './CostActionsOptions';
import { registerBudgetStatusAction } from './registerBudgetStatusAction';
import { registerEntityCostsAction } from './registerEntityCostsAction';
import { registerTopMoversAction } from './registerTopMoversAction';

/**
 * Registers the read-only actions. They act with the caller's own credentials
 * and are authorised as the routes are.
 */
export function registerCostActions(
  registry: ActionsRegistryService,
  options: CostActionsOptions,
) {
  registerEntityCostsAction(registry, options);
  registerTopMoversAction(registry, options);
  registerBudgetStatusAction(registry, options);
}
