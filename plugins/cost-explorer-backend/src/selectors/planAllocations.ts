import type {
  CostCondition,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import { createHash } from 'node:crypto';
import type { AllocatedSelector } from '../store';
import { getConditionId } from './selectorSets';
import type { Allocation } from './types';

const HASH_LENGTH = 16;

function sortFilter(filter: CostCondition[]): CostCondition[] {
  return filter
    .map(condition => ({ ...condition, values: [...condition.values].sort() }))
    .sort((a, b) => (getConditionId(a) < getConditionId(b) ? -1 : 1));
}

function getAllocation(
  groupBy: Allocation['groupBy'],
  filter: CostCondition[],
): Allocation {
  const sorted = sortFilter(filter);
  const hash = createHash('sha256')
    .update(
      JSON.stringify(
        sorted.map(({ type, key, values }) => [type, key, values]),
      ),
    )
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const id = getConditionId(groupBy);
  return {
    id: sorted.length > 0 ? `${id}&${hash}` : id,
    groupBy: { type: groupBy.type, key: groupBy.key },
    filter: sorted,
  };
}

/** Every allocation that would hold a selector's costs. */
export function listPlaces(
  selector: CostSelector,
): Array<{ allocation: Allocation; allocated: AllocatedSelector }> {
  return selector.map(groupBy => {
    const allocation = getAllocation(
      groupBy,
      selector.filter(condition => condition !== groupBy),
    );
    return {
      allocation,
      allocated: { allocation: allocation.id, values: groupBy.values },
    };
  });
}

/** How many different values the catalog's entities ask of each key. */
function countValues(selectors: CostSelector[]): Map<string, number> {
  const values = new Map<string, Set<string>>();
  for (const condition of selectors.flat()) {
    const id = getConditionId(condition);
    const known = values.get(id) ?? new Set();
    condition.values.forEach(value => known.add(value));
    values.set(id, known);
  }
  return new Map([...values].map(([id, { size }]) => [id, size]));
}

/** Which allocations the costs of entities are in: decided once for the whole catalog. */
export class AllocationPlan {
  private readonly counts: Map<string, number>;
  /** In the order in which they are read: the primary first, then the most used. */
  readonly allocations: Allocation[];
  readonly primary: Allocation;

  constructor(
    selectors: CostSelector[],
    options: { tagKey: string; maxAllocations: number },
  ) {
    this.counts = countValues(selectors);
    this.primary = getAllocation({ type: 'tag', key: options.tagKey }, []);
    const uses = new Map<string, { allocation: Allocation; count: number }>();
    for (const selector of selectors) {
      const allocation = this.place(selector);
      const known = uses.get(allocation.id) ?? { allocation, count: 0 };
      uses.set(allocation.id, { ...known, count: known.count + 1 });
    }
    const others = [...uses.values()]
      .filter(({ allocation }) => allocation.id !== this.primary.id)
      .sort(
        (a, b) =>
          b.count - a.count || (a.allocation.id < b.allocation.id ? -1 : 1),
      )
      .map(({ allocation }) => allocation);
    this.allocations = [this.primary, ...others].slice(
      0,
      options.maxAllocations,
    );
  }

  /** Of several keys, the one that tells most apart is split by; the others filter. */
  private place(selector: CostSelector): Allocation {
    const count = (allocation: Allocation) =>
      this.counts.get(getConditionId(allocation.groupBy)) ?? 0;
    const [best] = listPlaces(selector)
      .map(({ allocation }) => allocation)
      .sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
    return best;
  }
}
