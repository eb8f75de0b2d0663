import type {
  CostCondition,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';

export const getConditionId = ({
  type,
  key,
}: Pick<CostCondition, 'type' | 'key'>): string => `${type}:${key}`;

/** For a reader: `Component=parts or stock, Project=drone`. */
export const describeSelector = (selector: CostSelector): string =>
  selector.map(({ key, values }) => `${key}=${values.join(' or ')}`).join(', ');

const findSame = (selector: CostSelector, condition: CostCondition) =>
  selector.find(other => getConditionId(other) === getConditionId(condition));

/** Whether all that meets `part` meets `whole` too. */
export function isPartOf(part: CostSelector, whole: CostSelector): boolean {
  return whole.every(condition => {
    const values = findSame(part, condition)?.values;
    return values?.every(value => condition.values.includes(value)) ?? false;
  });
}

/** Whether no cost can meet both: they ask different values of one key. */
export function isDisjoint(one: CostSelector, other: CostSelector): boolean {
  return one.some(condition => {
    const values = findSame(other, condition)?.values;
    return (
      values !== undefined &&
      !values.some(value => condition.values.includes(value))
    );
  });
}

const toKey = (selector: CostSelector) =>
  JSON.stringify(
    selector
      .map(condition => [
        getConditionId(condition),
        [...condition.values].sort(),
      ])
      .sort(),
  );

const toValueKey = (condition: CostCondition, value: string) =>
  JSON.stringify([getConditionId(condition), value]);

/** Selectors by each value of their first condition, which whatever is part of them shares. */
function indexByFirst(selectors: CostSelector[]) {
  const index = new Map<string, CostSelector[]>();
  for (const selector of selectors) {
    const [first] = selector;
    for (const value of first?.values ?? []) {
      const key = toValueKey(first, value);
      const known = index.get(key) ?? [];
      known.push(selector);
      index.set(key, known);
    }
  }
  return index;
}

/** Each selector once, and none that is part of another. */
export function dropParts(selectors: CostSelector[]): CostSelector[] {
  const byKey = new Map<string, CostSelector>();
  for (const selector of selectors) {
    const key = toKey(selector);
    byKey.set(key, byKey.get(key) ?? selector);
  }
  const distinct = [...byKey.values()];
  // of a thousand entities, each is compared with the few that it can be part of
  const index = indexByFirst(distinct);
  return distinct.filter(selector => {
    const wholes = selector.flatMap(
      condition => index.get(toValueKey(condition, condition.values[0])) ?? [],
    );
    // an equal one with its values in another order is gone already
    return !wholes.some(
      other => other !== selector && isPartOf(selector, other),
    );
  });
}
