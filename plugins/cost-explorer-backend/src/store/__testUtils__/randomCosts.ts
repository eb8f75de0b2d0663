import type { CostRow } from '../SliceWriter';

/** The same sequence each time: a test that fails fails again. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that tags really have, and some that only break programs. */
export const awkwardValues = [
  '',
  'parts-inventory',
  'a,b',
  `it's "quoted"`,
  '部品在庫 (東京)',
  'e\u0301 and é',
  'PARTS-inventory',
  "'; DROP TABLE cost_days; --",
  '$value$',
  '部'.repeat(256),
];

const services = ['Amazon ECS', 'Amazon RDS', ''];
const chargeTypes = ['charge', 'tax', 'credit', 'refund'] as const;

/** Costs of a month, amounts from 1e-10 to millions, some negative. */
export function createRandomRows(
  random: () => number,
  month: string,
  count = 300,
): CostRow[] {
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const digits = 1 + Math.floor(random() * 16);
    const size = BigInt(Math.floor(random() * 10 ** digits)) + 1n;
    return {
      day: `${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
      value: pick(awkwardValues),
      service: pick(services),
      chargeType: pick(chargeTypes),
      metric: pick(['UnblendedCost', 'AmortizedCost'] as const),
      currency: pick(['USD', 'USD', 'CNY']),
      amount: random() < 0.2 ? -size : size,
      isEstimated: random() < 0.3,
    };
  });
}
