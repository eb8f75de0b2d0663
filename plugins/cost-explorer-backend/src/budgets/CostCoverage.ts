import type {
  CostCondition,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';

type Fact = Pick<CostCondition, 'type' | 'key'> & { value: string };

/** More combinations of values than this belong to nobody in particular. */
const MOST = 1000;

const toKey = ({ type, key, value }: Fact) =>
  JSON.stringify([type, key, value]);

/** A key for each value of each condition: what cover the same costs share some of them. */
export function getCostKeys(selector: CostSelector): string[] {
  return selector.flatMap(({ type, key, values }) =>
    values.map(value => toKey({ type, key, value })),
  );
}

/** The costs that some selectors cover together; quick with thousands of them. */
export class CostCoverage {
  /** By one of the values of its first condition, which has to be met in any case. */
  readonly #selectors = new Map<string, CostSelector[]>();

  constructor(selectors: readonly CostSelector[]) {
    for (const selector of selectors) {
      const [first] = selector;
      for (const value of first?.values ?? []) {
        const key = toKey({ ...first, value });
        const known = this.#selectors.get(key);
        if (known) {
          known.push(selector);
        } else {
          this.#selectors.set(key, [selector]);
        }
      }
    }
  }

  /** Whether all costs that meet the selector are covered. */
  includes(part: CostSelector): boolean {
    const size = part.reduce((count, { values }) => count * values.length, 1);
    return (
      part.length > 0 &&
      size <= MOST &&
      combine(part).every(facts => this.#isCovered(facts))
    );
  }

  #isCovered(facts: Fact[]): boolean {
    return facts
      .flatMap(fact => this.#selectors.get(toKey(fact)) ?? [])
      .some(selector =>
        selector.every(({ type, key, values }) =>
          facts.some(
            fact =>
              fact.type === type &&
              fact.key === key &&
              values.includes(fact.value),
          ),
        ),
      );
  }
}

function combine(selector: CostSelector): Fact[][] {
  return selector.reduce<Fact[][]>(
    (combinations, { type, key, values }) =>
      combinations.flatMap(facts =>
        values.map(value => [...facts, { type, key, value }]),
      ),
    [[]],
  );
}
