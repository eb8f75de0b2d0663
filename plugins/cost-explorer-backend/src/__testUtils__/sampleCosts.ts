import type { ChargeType } from '@hangar/plugin-cost-explorer-common';
import { type Day, listDays } from '../inputs';
import { addAmounts, formatAmount, parseAmount } from '../store';

/** What the tests seed the store with, as AWS would have told it. */
export type SampleCost = {
  accountId: string;
  allocation: string;
  value: string;
  service: string;
  chargeType: ChargeType;
  currency: string;
  day: Day;
  amount: bigint;
  isEstimated: boolean;
};

export const primary = 'tag:Component';
export const coverage = { from: '2025-11-01', to: '2026-11-25' };
const estimatedFrom = '2026-11-23';
/** The day that one service was scaled up, a Tuesday. */
export const scaledOn = '2026-11-17';

const ECS = 'Amazon Elastic Container Service';
const RDS = 'Amazon Relational Database Service';

type Pattern = Partial<Omit<SampleCost, 'amount'>> & {
  value: string;
  amount: (day: Day) => string;
};

const always = (amount: string) => () => amount;
const on = (days: RegExp, amount: string) => (day: Day) =>
  days.test(day) ? amount : '0';

const patterns: Pattern[] = [
  {
    value: 'parts-inventory',
    service: ECS,
    amount: day => (day < scaledOn ? '10.1234567891' : '20.2469135782'),
  },
  { value: 'parts-inventory', service: RDS, amount: always('4.0000000003') },
  {
    value: 'parts-inventory',
    chargeType: 'tax',
    amount: on(/-01$/, '43.7000000001'),
  },
  { value: 'parts-inventory', chargeType: 'credit', amount: on(/-15$/, '-5') },
  {
    value: 'parts-inventory',
    chargeType: 'refund',
    amount: on(/^2026-11-10$/, '-1.2345678901'),
  },
  {
    value: 'flight-telemetry',
    service: 'AWS App Runner',
    amount: always('3.3'),
  },
  { value: '', service: 'AWS CloudTrail', amount: always('2.5') },
  { value: 'forgotten', service: RDS, amount: always('0.75') },
  { value: `=1+1,"部品" 'x'`, service: '=cmd()', amount: always('0.01') },
  {
    value: 'sales-support',
    service: ECS,
    accountId: '444455556666',
    amount: always('7.77'),
  },
  {
    value: 'beijing-store',
    service: ECS,
    accountId: '444455556666',
    currency: 'CNY',
    amount: always('100.1'),
  },
  // the same money as the untagged one, by another tag
  {
    allocation: 'tag:Project',
    value: 'archive',
    service: 'AWS CloudTrail',
    amount: always('0.5'),
  },
];

/** Thirteen months of costs in two accounts. */
export const sampleCosts: SampleCost[] = listDays(coverage).flatMap(day =>
  patterns.flatMap(({ amount, ...pattern }) => {
    const value = parseAmount(amount(day));
    const cost = {
      accountId: '111122223333',
      allocation: primary,
      service: '',
      chargeType: 'charge' as const,
      currency: 'USD',
      ...pattern,
      day,
      amount: value,
      isEstimated: day >= estimatedFrom,
    };
    return value === 0n ? [] : [cost];
  }),
);

/** The exact sum of some of the costs, as text. */
export const sumOf = (isWanted: (cost: SampleCost) => boolean): string =>
  formatAmount(
    addAmounts(sampleCosts.filter(isWanted).map(({ amount }) => amount)),
  );

/** Days of a range, `to` exclusive. */
export const within =
  (from: Day, to: Day = coverage.to) =>
  ({ day }: { day: Day }) =>
    day >= from && day < to;
