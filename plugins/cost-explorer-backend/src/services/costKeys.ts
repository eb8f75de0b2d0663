import type { AllocatedSelector } from '../store';

/** One value of one allocation. */
export type CostKey = { allocation: string; value: string };

/** The same text for the same costs. */
export const toKeyText = ({ allocation, value }: CostKey): string =>
  JSON.stringify([allocation, value]);

export const toCostKeys = (
  allocated: readonly AllocatedSelector[],
): CostKey[] =>
  allocated.flatMap(({ allocation, values }) =>
    values.map(value => ({ allocation, value })),
  );

/** The opposite: the values by allocation. */
export function toAllocated(keys: readonly CostKey[]): AllocatedSelector[] {
  const values = new Map<string, string[]>();
  for (const { allocation, value } of keys) {
    const known = values.get(allocation) ?? [];
    known.push(value);
    values.set(allocation, known);
  }
  return [...values].map(([allocation, found]) => ({
    allocation,
    values: found.sort(),
  }));
}

/** Each once: what several entities have in common is asked for once. */
export const distinctKeys = (keys: readonly CostKey[]): CostKey[] => [
  ...new Map(keys.map(key => [toKeyText(key), key])).values(),
];
