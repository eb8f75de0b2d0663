import type { Money } from '@hangar/plugin-aws-common';
import type {
  BudgetStatus,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';

/** Who a budget can belong to: an entity with costs of its own, a group, a system. */
export type BudgetSubject = {
  /** Of the catalog, e.g. `component:default/parts-inventory`. */
  entityRef: string;
  /** For people; the name where the entity has no title. */
  title: string;
  /** Who is told; a group is its own owner. `null` where nobody owns it. */
  ownerRef: string | null;
  /** What its costs are told by; of a group or system those of all its members. */
  selectors: CostSelector[];
  /** Names of its AWS resources and stacks, to find a budget by the naming convention. */
  resourceNames: string[];
};

/** Where the month of a subject stands, in the currency of the budgets (USD). */
export type MonthSpend = {
  /** `YYYY-MM`. */
  month: string;
  actual: Money;
  forecast: Money | null;
};

/** What {@link BudgetWatch} needs to know of the catalog and the costs; read with the portal's own credentials. */
export interface BudgetSubjects {
  /** Every entity that may have a budget: components, resources, systems, groups. */
  list(options?: { signal?: AbortSignal }): Promise<BudgetSubject[]>;
  /** `null` where no costs are read yet. */
  getSpend(subject: BudgetSubject): Promise<MonthSpend | null>;
}

/** A monthly cost budget as AWS Budgets tells of it. */
export type AwsBudget = {
  accountId: string;
  name: string;
  limit: Money;
  actual: Money;
  /** AWS has none for a new budget. */
  forecast: Money | null;
  /**
   * Tags and cost categories it is limited to; empty where it is limited to
   * none, `null` where the portal cannot tell, as with "everything but".
   */
  selector: CostSelector | null;
  /** It is limited by something else too, e.g. to a service. */
  hasOtherFilters: boolean;
  /** When AWS told, ISO 8601. */
  readAt: string;
};

/** A budget with the entity that answers for it. */
export type OwnedBudget = {
  subject: BudgetSubject;
  status: BudgetStatus;
  /** `YYYY-MM`. */
  month: string;
};
