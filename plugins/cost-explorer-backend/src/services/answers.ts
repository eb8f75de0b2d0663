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
 * The part of a range that the store has. What begins earlier is told; that the
 * last days are not there yet is what `asOf` says.
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
  const isClipped = from !== range.from;
  return {
    // a range outside of what the store has stays as it is, and is empty
    range: from < to ? { from, to } : range,
    problems:
      isClipped || from >= to
        ? [
            {
              kind: 'range-clipped',
              subject: coverage.from,
              message: `The portal has costs from ${coverage.from} to ${coverage.to} (UTC)`,
            },
          ]
        : [],
  };
}
