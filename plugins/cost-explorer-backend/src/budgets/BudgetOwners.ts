import { parseEntityRef } from '@backstage/catalog-model';
import { BudgetMatcher } from './BudgetMatcher';
import { getCostKeys } from './CostCoverage';
import { getBudgetNames } from './getBudgetNames';
import type { AwsBudget, BudgetSubject } from './types';

/** Who answers for costs that several entities share, the first first. */
const KINDS = ['component', 'resource', 'api', 'system', 'group'];

type Candidate = { subject: BudgetSubject; size: number; rank: number };

/** Finds the one entity that answers for a budget of AWS, among thousands. */
export class BudgetOwners {
  readonly #byKey = new Map<string, Candidate[]>();

  constructor(subjects: readonly BudgetSubject[]) {
    for (const subject of subjects) {
      const costs = subject.selectors.flatMap(getCostKeys);
      const { kind } = parseEntityRef(subject.entityRef);
      const candidate = {
        subject,
        size: costs.length,
        rank: KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length,
      };
      for (const key of [...costs, ...getBudgetNames(subject.resourceNames)]) {
        const known = this.#byKey.get(key);
        if (known) {
          known.push(candidate);
        } else {
          this.#byKey.set(key, [candidate]);
        }
      }
    }
  }

  /** The entity the budget is named after, else the smallest one that it is about. */
  find(budget: AwsBudget): BudgetSubject | undefined {
    const keys = [budget.name, ...getCostKeys(budget.selector ?? [])];
    const candidates = keys.flatMap(key => this.#byKey.get(key) ?? []);
    const [owner] = [...new Set(candidates)]
      .map(candidate => {
        const matcher = new BudgetMatcher(candidate.subject);
        return {
          ...candidate,
          isAbout: matcher.isAbout(budget),
          isNamed: matcher.isNamedAfter(budget),
        };
      })
      .filter(({ isAbout }) => isAbout)
      .sort(
        (a, b) =>
          Number(b.isNamed) - Number(a.isNamed) ||
          a.size - b.size ||
          a.rank - b.rank ||
          a.subject.entityRef.localeCompare(b.subject.entityRef, 'en'),
      );
    return owner?.subject;
  }
}
