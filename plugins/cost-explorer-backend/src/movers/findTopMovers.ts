import type { Mover, MoverInput, MoverOptions } from './types';

/** What changed most against the same number of days before, the largest change first; what did not change is left out. */
export function findTopMovers(
  _input: readonly MoverInput[],
  _options: MoverOptions,
): Mover[] {
  return [];
}
