import type { EcsService } from '../../services/types';
import { usageLine } from '../lines';
import type { CostLine } from '../types';
import { fargateUsage, type FargateUsage } from './fargateUsage';

/** Of the Fargate usage of one sample. */
const COVERED_SHARE = 0.4;

/** What covered usage costs, as a share of the price on demand. */
const PLAN_RATE = 0.78;

/** A discount that the account has on all its usage. */
export const DISCOUNTED = { netShare: 0.97 };

/**
 * Usage of which a savings plan pays a part: at its price on demand, and taken
 * off again. Amortised, that part costs what the plan costs.
 *
 * https://docs.aws.amazon.com/cur/latest/userguide/cur-sp.html
 */
export function partlyCovered({ item, quantity }: FargateUsage) {
  const covered = quantity * COVERED_SHARE;
  return [
    { item, quantity: quantity - covered },
    {
      item,
      quantity: covered,
      recordType: 'SavingsPlanCoveredUsage',
      amortizedShare: PLAN_RATE,
    },
    {
      item,
      quantity: -covered,
      recordType: 'SavingsPlanNegation',
      amortizedShare: 0,
    },
  ] as const;
}

/** The fee of the plan, which has no tags: it is the account's. */
export function savingsPlanFee(service: EcsService): CostLine {
  const { accountId, region } = service;
  const covered = fargateUsage(service).map(({ item, quantity }) =>
    usageLine({
      accountId,
      region,
      tags: {},
      item,
      quantity: quantity * COVERED_SHARE,
    }),
  );
  return {
    accountId,
    region,
    service: 'Savings Plans for AWS Compute usage',
    serviceCode: 'ComputeSavingsPlans',
    usageType: 'ComputeSP:1yrNoUpfront',
    recordType: 'SavingsPlanRecurringFee',
    tags: {},
    // All of it is used, so it is in the usage it covers.
    amortizedShare: 0,
    amount: (day, asOf) =>
      Math.round(
        covered.reduce(
          (sum, line) => sum + PLAN_RATE * line.amount(day, asOf),
          0,
        ),
      ),
  };
}
