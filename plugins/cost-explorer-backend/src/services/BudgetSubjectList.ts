import { NotFoundError } from '@backstage/errors';
import type { CatalogSnapshots } from '@hangar/plugin-aws-node';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import type { BudgetSubject, BudgetSubjects, MonthSpend } from '../budgets';
import type { CostScopes } from './CostScopes';
import type { CostSnapshots } from './CostSnapshots';
import { toMonthSpend } from './monthToDate';
import type { OverviewService } from './OverviewService';
import { toBudgetSubject } from './toBudgetSubject';

/** Tells the watch of budgets what there is in the catalog and what it costs, whoever may see it. */
export class BudgetSubjectList implements BudgetSubjects {
  constructor(
    private readonly options: {
      catalog: CatalogSnapshots;
      scopes: CostScopes;
      snapshots: CostSnapshots;
      overview: OverviewService;
      metric: CostMetric;
    },
  ) {}

  /** Every entity whose costs are known by its tags or its members. */
  async list(options: { signal?: AbortSignal } = {}): Promise<BudgetSubject[]> {
    const { catalog, scopes, snapshots } = this.options;
    const { entities } = await catalog.get();
    const snapshot = await snapshots.get();
    const subjects: BudgetSubject[] = [];
    for (const entity of entities) {
      options.signal?.throwIfAborted();
      const scope = await scopes.getWhole(entity);
      const { selectors } = scopes.getSelectors(scope, snapshot);
      if (selectors.length > 0) {
        subjects.push(toBudgetSubject(scope, selectors));
      }
    }
    return subjects;
  }

  async getSpend({ entityRef }: BudgetSubject): Promise<MonthSpend | null> {
    const { catalog, scopes, snapshots, overview } = this.options;
    const { state } = await snapshots.get();
    if (state.asOf === null) {
      return null;
    }
    const entity = (await catalog.get()).byRef.get(entityRef);
    if (!entity) {
      throw new NotFoundError(`There is no entity ${entityRef} any more`);
    }
    const scope = await scopes.getWhole(entity);
    const { metric } = this.options;
    return toMonthSpend(await overview.getFigures(scope, metric));
  }
}
