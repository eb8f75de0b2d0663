import type { EnvironmentChoices } from '../choices';
import type { CostAssumptionId } from '../assumptions';
import type { AwsUsage } from '../priceUsage';
import { getComputeUsages } from './compute';
import { createUsageContext } from './context';
import { getDatabaseUsages } from './database';
import { getEdgeUsages } from './edge';
import { getNetworkUsages } from './network';
import { getOperationsUsages } from './operations';

/**
 * What an environment uses in a month, and which assumptions that rests on.
 *
 * @public
 */
export function getEnvironmentUsages(choices: EnvironmentChoices): {
  usages: AwsUsage[];
  assumptions: CostAssumptionId[];
} {
  const context = createUsageContext(choices);
  const used = new Set<CostAssumptionId>(['hoursPerMonth']);
  const assume = (id: CostAssumptionId) => {
    used.add(id);
    return context.assume(id);
  };
  const observed = { ...context, assume };
  const usages = [
    ...getComputeUsages(observed),
    ...getNetworkUsages(observed),
    ...getDatabaseUsages(observed),
    ...getOperationsUsages(observed),
    ...getEdgeUsages(observed),
  ];
  return { usages, assumptions: [...used] };
}
