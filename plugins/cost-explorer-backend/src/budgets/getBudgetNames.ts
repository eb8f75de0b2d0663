import { awsNameRules } from '@hangar/plugin-aws-common';

const serviceWords = [
  ...new Set(Object.values(awsNameRules).map(rule => rule.serviceWord)),
];

/**
 * What the budget of a resource is called by the naming convention
 * `{sysname}-{env}-{user}-{AWS service}-{name}`: the same with another service.
 */
export function getBudgetNames(resourceNames: readonly string[]): Set<string> {
  const budgetWord = awsNameRules.budget.serviceWord;
  const names = resourceNames.flatMap(name =>
    serviceWords
      .filter(word => name.includes(`-${word}-`) || name.endsWith(`-${word}`))
      .map(word =>
        name.replace(new RegExp(`-${word}(?=-|$)`), `-${budgetWord}`),
      ),
  );
  return new Set(names);
}
