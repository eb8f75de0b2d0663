import { billedItem } from '../billedItems';
import { feeLine, type UsageOptions } from '../lines';
import type { CostLine } from '../types';
import type { EcsService } from '../../services/types';

/** Of the Fargate usage of one sample. */
export const COVERED_SHARE = 0.4;

/** What covered usage costs, as a share of the price on demand. */
const PLAN_RATE = 0.78;

/** A discount that the account has on all its usage. */
export const DISCOUNTED = { netShare: 0.97 };

type Covered = Pick<UsageOptions, 'item' | 'quantity'>;

/**
 * Usage that a savings plan pays: at its price on demand, and taken off again.
 * Amortised, it costs what the plan costs.
 *
 * https://docs.aws.amazon.com/cur/latest/userguide/cur-sp.html
 */
export function coveredByPlan({ item, quantity }: Covered) {
  const taken =
    typeof quantity === 'number' ? -quantity : (day: number) => -quantity(day);
  return [
    {
      item,
      quantity,
      recordType: 'SavingsPlanCoveredUsage',
      amortizedShare: PLAN_RATE,
    },
    {
      item,
      quantity: taken,
      recordType: 'SavingsPlanNegation',
      amortizedShare: 0,
    },
  ] as const;
}

/** The fee of the plan, which has no tags: it is the account's. */
export function savingsPlanFee(service: EcsService): CostLine {
  const { accountId, region, desiredCount } = service;
  const perTask =
    0.5 * billedItem(region, 'fargate-x86-vcpu').unitUsd +
    billedItem(region, 'fargate-x86-memory').unitUsd;
  const perDay = 24 * desiredCount * perTask * COVERED_SHARE * PLAN_RATE;
  return {
    ...feeLine({
      accountId,
      region,
      service: 'Savings Plans for AWS Compute usage',
      usageType: 'ComputeSP:1yrNoUpfront',
      recordType: 'SavingsPlanRecurringFee',
      usd: () => perDay,
    }),
    serviceCode: 'ComputeSavingsPlans',
    // All of it is used, so it is in the usage it covers.
    amortizedShare: 0,
  };
}
