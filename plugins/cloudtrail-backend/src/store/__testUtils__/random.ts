/** Chances that come out the same each time. */
export type Random = {
  /** From 0 to below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], most: number): T[];
  chance(part: number): boolean;
};

/** The same sequence each time: a test that fails fails again. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(items: readonly T[]) => items[below(items.length)];
  return {
    below,
    pick,
    some: (items, most) =>
      Array.from({ length: items.length && below(most + 1) }, () =>
        pick(items),
      ),
    chance: part => next() < part,
  };
}
