import { toDate, toDayNumber } from '../forecast';
import { explainMove } from './explainMove';
import type { Mover, MoverInput, MoverOptions } from './types';

/** Half a cent: what rounds to nothing did not move. */
const SMALLEST = 0.005;

/** Beside the largest change, a smaller part of it moved nothing. */
const SMALLEST_PART = 0.05;

type Range = { start: number; middle: number; end: number };
type Move = { before: number; after: number; change: number };

/**
 * What changed most against the same number of days before, the largest change
 * first. What did not change by a cent, or by much less than the largest, is left out.
 */
export function findTopMovers(
  input: readonly MoverInput[],
  { from, to, limit }: MoverOptions,
): Mover[] {
  const middle = toDayNumber(from);
  const end = toDayNumber(to);
  const range = { start: 2 * middle - end, middle, end };
  const moves = input
    .map(mover => ({ mover, move: getMove(mover.days, range) }))
    .sort((a, b) => Math.abs(b.move.change) - Math.abs(a.move.change));
  const largest = Math.abs(moves[0]?.move.change ?? 0);
  const least = Math.max(SMALLEST, SMALLEST_PART * largest);
  return moves
    .filter(({ move }) => Math.abs(move.change) >= least)
    .slice(0, limit)
    .map(({ mover, move }): Mover => {
      const service = findService(mover, range, move.change);
      return {
        key: mover.key,
        before: move.before,
        after: move.after,
        reason: {
          ...explainMove(toDense(mover.days, range), range),
          ...(service !== undefined && { service }),
        },
      };
    });
}

function toDense(days: MoverInput['days'], { start, end }: Range): number[] {
  const dense: number[] = Array(end - start).fill(0);
  for (const { date, amount } of days) {
    const index = toDayNumber(date) - start;
    if (index >= 0 && index < dense.length) {
      dense[index] += amount;
    }
  }
  return dense;
}

function getMove(days: MoverInput['days'], range: Range): Move {
  const [first, from, to] = [range.start, range.middle, range.end].map(toDate);
  let before = 0;
  let after = 0;
  for (const { date, amount } of days) {
    if (date >= from && date < to) {
      after += amount;
    } else if (date >= first && date < from) {
      before += amount;
    }
  }
  return { before, after, change: after - before };
}

function findService(
  { services = [] }: MoverInput,
  range: Range,
  change: number,
): string | undefined {
  const moved = services
    .map(({ service, days }) => ({
      service,
      along: getMove(days, range).change * Math.sign(change),
    }))
    .filter(({ along }) => along >= SMALLEST)
    .sort((a, b) => b.along - a.along);
  return moved[0]?.service;
}
