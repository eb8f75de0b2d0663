import type {
  CostAnswer,
  CostProblem,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../inputs';
import { addDays } from '../inputs';
import type { CostSnapshot } from './CostSnapshots';

const aboutTags: ReadonlyArray<CostProblem['kind']> = [
  'tag-not-active',
  'tag-key-case',
];

/** Those of the store's problems that concern the tags of these costs. */
export function findTagProblems(
  snapshot: CostSnapshot,
  selectors: readonly CostSelector[],
): CostProblem[] {
  const keys = new Set(selectors.flat().map(({ key }) => key));
  return snapshot.state.problems.filter(
    ({ kind, subject }) =>
      aboutTags.includes(kind) && (subject === undefined || keys.has(subject)),
  );
}

/** The part of every answer that tells of its age. */
export function toAnswer(
  snapshot: CostSnapshot,
  options: { simulated: boolean; problems: readonly CostProblem[] },
): CostAnswer {
  const { asOf, stale } = snapshot.state;
  const problems = new Map(
    options.problems.map(problem => [JSON.stringify(problem), problem]),
  );
  const isTold = options.problems.some(({ kind }) => kind === 'not-read-yet');
  return {
    asOf,
    stale,
    simulated: options.simulated,
    problems: [
      ...(asOf === null && !isTold
        ? [
            {
              kind: 'not-read-yet' as const,
              message:
                'The costs have not been read from AWS yet. The first time takes some minutes',
            },
          ]
        : []),
      ...problems.values(),
    ],
  };
}

/**
 * The part of a range that the store has. What begins earlier is told, and what
 * begins later than all that was read; that the last days of others are not
 * there yet is what `asOf` says.
 */
export function clipRange(
  snapshot: CostSnapshot,
  asked: DayRange,
): { range: DayRange; problems: CostProblem[] } {
  const { coverage } = snapshot.state;
  const range = { from: asked.from, to: asked.to };
  if (!coverage) {
    return { range, problems: [] };
  }
  const end = addDays(coverage.to, 1);
  const from = range.from < coverage.from ? coverage.from : range.from;
  const to = range.to > end ? end : range.to;
  return {
    // a range outside of what the store has stays as it is, and is empty
    range: from < to ? { from, to } : range,
    problems: tellMissing(coverage, range),
  };
}

function tellMissing(
  coverage: { from: string; to: string },
  asked: DayRange,
): CostProblem[] {
  if (asked.from < coverage.from) {
    const message = `The portal has costs from ${coverage.from} to ${coverage.to} (UTC)`;
    return [{ kind: 'range-clipped', subject: coverage.from, message }];
  }
  if (asked.from > coverage.to) {
    const message = `The costs from ${asked.from} (UTC) on have not been read from AWS yet: those up to ${coverage.to} have. AWS tells them within a day`;
    return [{ kind: 'not-read-yet', subject: asked.from, message }];
  }
  return [];
}
