import type { AwsScope } from '@hangar/plugin-aws-common';
import { isAwsError, SharedAnswer } from '@hangar/plugin-aws-node';
import type { DataAge } from '@hangar/plugin-cloudwatch-common';

/** What one account and region answered, or why it did not. */
export type ScopeOutcome<TItem, TAnswer> = {
  scope: AwsScope;
  items: TItem[];
} & ({ answer: SharedAnswer<TAnswer> } | { error: Error });

/** Divides things by the account and region they live in. */
export function groupByScope<T extends AwsScope>(
  items: T[],
): Array<{ scope: AwsScope; items: T[] }> {
  const groups = new Map<string, { scope: AwsScope; items: T[] }>();
  for (const item of items) {
    const { accountId, region } = item;
    const key = `${accountId}/${region}`;
    const group = groups.get(key) ?? {
      scope: { accountId, region },
      items: [],
    };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Asks every account and region at once. What some of them refuse is told
 * beside what the others answer.
 *
 * @throws the first error when none of them answers
 */
export async function askEachScope<T extends AwsScope, TAnswer>(
  items: T[],
  ask: (scope: AwsScope, items: T[]) => Promise<SharedAnswer<TAnswer>>,
): Promise<Array<ScopeOutcome<T, TAnswer>>> {
  const groups = groupByScope(items);
  const outcomes = await Promise.all(
    groups.map(async group => {
      try {
        return { ...group, answer: await ask(group.scope, group.items) };
      } catch (error) {
        if (!isAwsError(error)) {
          throw error;
        }
        return { ...group, error };
      }
    }),
  );
  const [first] = outcomes;
  if (first && 'error' in first && outcomes.every(o => 'error' in o)) {
    throw first.error;
  }
  return outcomes;
}

/** The age of several answers is the age of the oldest. */
export function getDataAge(
  answers: Array<SharedAnswer<unknown>>,
  options: { simulated: boolean; now: Date },
): DataAge {
  const times = answers.map(({ asOf }) => asOf.getTime());
  const oldest = Math.min(options.now.getTime(), ...times);
  return {
    asOf: new Date(oldest).toISOString(),
    stale: answers.some(({ stale }) => stale),
    simulated: options.simulated,
  };
}
