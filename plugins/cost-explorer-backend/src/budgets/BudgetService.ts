import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { Money } from '@hangar/plugin-aws-common';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { isBudgetLimit } from '../inputs';
import { BudgetMatcher } from './BudgetMatcher';
import { BudgetOwners } from './BudgetOwners';
import type { BudgetStore } from './BudgetStore';
import { toBudgetStatus } from './toBudgetStatus';
import type { BudgetSubject, MonthSpend, OwnedBudget } from './types';

/** AWS brings its budgets up to date a few times a day: on the first they may still tell of last month. */
const isFirstOfMonth = (time: string) => time.slice(8, 10) === '01';

const getTightness = ({ usedPercent, forecastPercent }: BudgetStatus) =>
  Math.max(usedPercent, forecastPercent ?? 0);

/** Answers which budgets an entity has and where they stand. */
export class BudgetService {
  constructor(private readonly store: BudgetStore) {}

  /**
   * The budgets of an entity, the tightest first: those of AWS that are limited
   * to costs of its own or bear the name that the naming convention gives to
   * its budget, and the one the portal keeps. Reads the store only.
   *
   * @param spend - what the entity costs; `null` where it is not known yet
   */
  async getBudgets(
    subject: BudgetSubject,
    spend: MonthSpend | null,
  ): Promise<BudgetStatus[]> {
    const budgets = await this.store.listAwsBudgets();
    const matcher = new BudgetMatcher(subject);
    const own = budgets
      .filter(budget => matcher.isAbout(budget))
      .map(budget => matcher.getStatus(budget, spend));
    const limit = await this.store.getPortalBudget(subject.entityRef);
    const kept =
      limit && spend ? toPortalStatus(subject, limit, spend) : undefined;
    return [...own, kept]
      .filter(status => status !== undefined)
      .sort((a, b) => getTightness(b) - getTightness(a));
  }

  /**
   * Every budget once, with the entity that answers for it: of a budget of AWS
   * the one it is named after, else the smallest one that it is about. Those
   * that are about no entity are left out.
   *
   * @param getSpend - asked for the entities whose budgets need it
   */
  async listOwned(
    subjects: readonly BudgetSubject[],
    getSpend: (subject: BudgetSubject) => Promise<MonthSpend | null>,
  ): Promise<OwnedBudget[]> {
    const owners = new BudgetOwners(subjects);
    const owned: Array<OwnedBudget | undefined> = [];
    for (const budget of await this.store.listAwsBudgets()) {
      const subject = owners.find(budget);
      if (subject && !isFirstOfMonth(budget.readAt)) {
        const spend = budget.forecast ? null : await getSpend(subject);
        const status = new BudgetMatcher(subject).getStatus(budget, spend);
        const month = budget.readAt.slice(0, 7);
        owned.push(status && { subject, status, month });
      }
    }
    const limits = await this.store.listPortalBudgets();
    for (const subject of subjects) {
      const limit = limits.get(subject.entityRef);
      const spend = limit && (await getSpend(subject));
      if (limit && spend) {
        const status = toPortalStatus(subject, limit, spend);
        owned.push(status && { subject, status, month: spend.month });
      }
    }
    return owned.filter(budget => budget !== undefined);
  }

  /**
   * Sets or replaces the budget that the portal keeps for a group or a system.
   *
   * @throws InputError when the entity is neither, or the limit is not a positive amount of USD with at most two decimal places
   */
  async setPortalBudget(budget: {
    entityRef: string;
    monthlyLimit: Money;
    /** Who sets it. */
    userRef: string;
  }): Promise<void> {
    const { kind } = parseEntityRef(budget.entityRef);
    if (!['group', 'system'].includes(kind.toLowerCase())) {
      throw new InputError(
        `The portal keeps budgets of groups and systems, not of ${budget.entityRef}. Set a budget of it in AWS Budgets`,
      );
    }
    const { amount, currency } = budget.monthlyLimit;
    if (!isBudgetLimit(budget.monthlyLimit)) {
      throw new InputError(
        `monthlyLimit must be a positive amount of USD below one billion with at most two decimal places, not ${amount} ${currency}`,
      );
    }
    await this.store.setPortalBudget(budget);
  }

  /** @throws NotFoundError when the portal keeps none for it */
  async removePortalBudget(entityRef: string): Promise<void> {
    if (!(await this.store.removePortalBudget(entityRef))) {
      throw new NotFoundError(`The portal keeps no budget of ${entityRef}`);
    }
  }
}

function toPortalStatus(
  { entityRef, title }: BudgetSubject,
  limit: Money,
  { actual, forecast }: MonthSpend,
): BudgetStatus | undefined {
  const id = `portal:${entityRef}`;
  const budget = { id, name: title, source: 'portal' as const, limit };
  return toBudgetStatus({ ...budget, actual, forecast });
}
