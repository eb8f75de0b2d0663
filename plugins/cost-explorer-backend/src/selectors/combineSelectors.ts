import type {
  CostProblem,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { AllocatedSelector, CostAllocations } from '../store';
import { describeSelector, dropParts, isDisjoint } from './selectorSets';
import type { CombinedSelectors } from './types';

type Resolved = { selector: CostSelector; allocated: AllocatedSelector[] };

function explainMissing(
  selector: CostSelector,
  allocations: CostAllocations,
): CostProblem {
  const subject = describeSelector(selector);
  return allocations.isTooMany(selector)
    ? {
        kind: 'too-many-tags',
        subject,
        message: `The costs of ${subject} are not read: the entities name more tag keys than costExplorer.maxAllocations allows`,
      }
    : {
        kind: 'not-read-yet',
        subject,
        message: `The costs of ${subject} have not been read yet. They come with one of the next readings of AWS`,
      };
}

const shareAllocation = (one: Resolved, other: Resolved) =>
  one.allocated.every(part =>
    other.allocated.some(({ allocation }) => allocation === part.allocation),
  );

/** Two that may meet in some cost, which is then counted twice. */
function findOverlap(resolved: Resolved[]): [Resolved, Resolved] | undefined {
  const allocations = resolved.flatMap(({ allocated }) =>
    allocated.map(({ allocation }) => allocation),
  );
  // the values of one allocation never meet
  if (new Set(allocations).size <= 1) {
    return undefined;
  }
  for (const [index, one] of resolved.entries()) {
    const other = resolved
      .slice(index + 1)
      .find(
        candidate =>
          !shareAllocation(one, candidate) &&
          !isDisjoint(one.selector, candidate.selector),
      );
    if (other) {
      return [one, other];
    }
  }
  return undefined;
}

function explainOverlap([one, other]: [Resolved, Resolved]): CostProblem {
  const [first, second] = [one, other].map(({ selector }) =>
    describeSelector(selector),
  );
  return {
    kind: 'overlapping-tags',
    subject: `${first}; ${second}`,
    message: `What has both ${first} and ${second} is counted twice. Let the entities use the same tag key`,
  };
}

/**
 * Puts the selectors of several entities together so that each cost is counted
 * once. Where that cannot be known, because they ask for different keys, it is told.
 */
export function combineSelectors(
  selectors: CostSelector[],
  allocations: CostAllocations,
): CombinedSelectors {
  const distinct = dropParts(selectors);
  const resolved: Resolved[] = [];
  const problems: CostProblem[] = [];
  for (const selector of distinct) {
    const allocated = allocations.resolve(selector);
    if (allocated) {
      resolved.push({ selector, allocated });
    } else {
      problems.push(explainMissing(selector, allocations));
    }
  }
  const overlap = findOverlap(resolved);
  const values = new Map<string, Set<string>>();
  for (const part of resolved.flatMap(({ allocated }) => allocated)) {
    const known = values.get(part.allocation) ?? new Set();
    part.values.forEach(value => known.add(value));
    values.set(part.allocation, known);
  }
  return {
    selectors: distinct,
    allocated: [...values].map(([allocation, found]) => ({
      allocation,
      values: [...found],
    })),
    problems: overlap ? [...problems, explainOverlap(overlap)] : problems,
  };
}
