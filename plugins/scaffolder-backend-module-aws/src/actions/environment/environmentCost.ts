import {
  pricedRegions,
  priceUsage,
  type Money,
  type PricedRegion,
} from '@hangar/plugin-aws-common';
import type { EnvironmentStack } from './environmentStacks';
import { getResourceUsages, type ResourceUsage } from './resourceUsages';

const title = { en: '', ja: '' };

function isPriced(region: string): region is PricedRegion {
  return pricedRegions.some(priced => priced === region);
}

/** What usages cost in a month; undefined in a region without prices. */
export function priceUsages(
  region: string,
  usages: ResourceUsage[],
): Money | undefined {
  if (!isPriced(region)) {
    return undefined;
  }
  const items = usages.map((usage, index) => ({
    ...usage,
    title,
    id: String(index),
    // the service groups items in an estimate, which this is not
    service: 'monitoring' as const,
  }));
  return priceUsage(region, items).total;
}

/** The resources of one type: how many, and what they cost in a month by being there. */
export type TypeCost = { type: string; count: number; monthly?: Money };

/** What an environment consists of, and what it costs in a month. */
export type EnvironmentCost = { types: TypeCost[]; total?: Money };

/**
 * Counts and prices the resources of stacks by type, the dearest first. The
 * properties of the deployed templates are priced, so it is what is there and
 * not what somebody once estimated.
 */
export function getEnvironmentCost(
  region: string,
  stacks: EnvironmentStack[],
): EnvironmentCost {
  const byType = new Map<string, { count: number; usages: ResourceUsage[] }>();
  for (const resource of stacks.flatMap(stack => stack.resources)) {
    const { type, status } = resource;
    if (status === 'DELETE_COMPLETE') {
      continue;
    }
    const entry = byType.get(type) ?? { count: 0, usages: [] };
    entry.count += 1;
    entry.usages.push(...getResourceUsages(resource, stacks));
    byType.set(type, entry);
  }
  const types = [...byType].map(([type, { count, usages }]) => ({
    type,
    count,
    ...(usages.length > 0 && { monthly: priceUsages(region, usages) }),
  }));
  const all = [...byType.values()].flatMap(({ usages }) => usages);
  const amount = ({ monthly }: TypeCost) => Number(monthly?.amount ?? -1);
  return {
    types: types.sort(
      (a, b) => amount(b) - amount(a) || a.type.localeCompare(b.type, 'en'),
    ),
    total: priceUsages(region, all),
  };
}
