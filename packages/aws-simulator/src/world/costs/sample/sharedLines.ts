import type { Scope } from '../../services/types';
import { dayOfMonth } from '../days';
import { feeLine, usageLine } from '../lines';
import type { CostLine, Tags } from '../types';
import { growth, isWorkday } from './patterns';

const SUPPORT_USD = 29;
const CREDIT_USD = -12.5;
const CREDIT_DAY = 3;
const REFUND_USD = -4.2;
const REFUND_DAY = 15;

/** The network that the teams of the account share: the house's tags, but no component. */
const SHARED_TAGS: Tags = {
  Cost: 'drone_operator',
  Project: 'infra-course-drone',
  Name: 'drone-prod-operator-vpc',
  createdBy: 'operator',
};

/** A machine that nobody has in the catalog any more. */
const FORGOTTEN_TAGS: Tags = {
  Component: 'legacy-batch',
  Cost: 'drone_operator',
  Project: 'infra-course-drone',
};

/** What an account costs by itself, without tags. */
export function untaggedLines(scope: Scope): CostLine[] {
  const shared = { ...scope, tags: {} };
  return [
    usageLine({
      ...shared,
      item: 'trail-events',
      quantity: day => 2400 * (isWorkday(day) ? 1 : 0.4) * growth(day),
      isLate: true,
    }),
    usageLine({ ...shared, item: 'config-items', quantity: 2.1 }),
    usageLine({ ...shared, item: 'kms-key', quantity: 2 }),
    usageLine({
      ...shared,
      item: 's3-storage',
      quantity: day => 55 * growth(day),
    }),
  ];
}

/** What the account of the production systems has beside its services. */
export function productionLines(scope: Scope): CostLine[] {
  const shared = { ...scope, tags: SHARED_TAGS };
  const forgotten = { ...scope, tags: FORGOTTEN_TAGS };
  return [
    usageLine({ ...shared, item: 'nat-gateway-hour', quantity: 1 }),
    usageLine({ ...shared, item: 'nat-gateway-data', quantity: 0.04 }),
    usageLine({ ...shared, item: 'public-ipv4-hour', quantity: 1 }),
    usageLine({
      ...forgotten,
      item: 'ec2-t3.small',
      quantity: day => (isWorkday(day) ? 1 : 0.25),
    }),
    usageLine({ ...forgotten, item: 'ebs-storage', quantity: 30 }),
    feeLine({
      ...scope,
      service: 'AWS Support (Developer)',
      usageType: 'Dollar',
      recordType: 'Support',
      usd: day => (dayOfMonth(day) === 1 ? SUPPORT_USD : 0),
    }),
  ];
}

/** A credit each month, and a refund in every other one. */
export function adjustmentLines(scope: Scope, tags: Tags): CostLine[] {
  const month = (day: number) => new Date(day * 86_400_000).getUTCMonth();
  return [
    feeLine({
      ...scope,
      service: 'Amazon Elastic Container Service',
      usageType: 'Credit',
      recordType: 'Credit',
      tags,
      usd: day => (dayOfMonth(day) === CREDIT_DAY ? CREDIT_USD : 0),
    }),
    feeLine({
      ...scope,
      service: 'Amazon Relational Database Service',
      usageType: 'Refund',
      recordType: 'Refund',
      usd: day =>
        dayOfMonth(day) === REFUND_DAY && month(day) % 2 === 0 ? REFUND_USD : 0,
    }),
  ];
}
