import type { CostProblem } from '@hangar/plugin-cost-explorer-common';

/** A tag key that AWS knows. */
export type KnownTag = { key: string; isActive: boolean };

const WHERE_TO_ACTIVATE =
  'Activate it in the Billing console under "Cost allocation tags"; AWS then tells costs apart from the next day on';

function findProblem(key: string, known: KnownTag[]): CostProblem | undefined {
  const same = known.find(tag => tag.key === key);
  if (same?.isActive) {
    return undefined;
  }
  const similar = known.find(
    tag => tag.key.toLowerCase() === key.toLowerCase() && tag.key !== key,
  );
  if (!same && similar) {
    return {
      kind: 'tag-key-case',
      subject: key,
      message: `The tag key "${key}" is written "${similar.key}" in AWS, where case matters: all costs are without "${key}". Write it the same way in costExplorer.tagKey and in the annotations`,
    };
  }
  return {
    kind: 'tag-not-active',
    subject: key,
    message: same
      ? `The tag "${key}" is no active cost allocation tag: all costs are without it. ${WHERE_TO_ACTIVATE}`
      : `AWS knows no tag "${key}" in this account: all costs are without it. Tag the resources. ${WHERE_TO_ACTIVATE}`,
  };
}

/** Which of the keys tell no costs apart, and what to do. */
export function findTagProblems(
  keys: string[],
  known: KnownTag[],
): CostProblem[] {
  return keys.flatMap(key => findProblem(key, known) ?? []);
}
