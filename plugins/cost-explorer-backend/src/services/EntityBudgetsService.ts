import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityAccess } from '@hangar/plugin-aws-node';
import {
  costExplorerBudgetsUpdatePermission,
  type CostMetric,
  type EntityBudgets,
} from '@hangar/plugin-cost-explorer-common';
import type { CostScope } from './CostScopes';
import { isCollective } from './isCollective';
import type { OverviewService } from './OverviewService';

/** Answers which budgets an entity has, and whether the caller may set one. */
export class EntityBudgetsService {
  constructor(
    private readonly overview: OverviewService,
    private readonly access: EntityAccess,
  ) {}

  /** @param scope - as the caller was authorised for */
  async getBudgets(
    scope: CostScope,
    metric: CostMetric,
    credentials: BackstageCredentials,
  ): Promise<EntityBudgets> {
    const { entity, entityRef } = scope;
    const [overview, canUpdate] = await Promise.all([
      this.overview.getOverview(scope, metric),
      isCollective(entity) &&
        this.access.isAllowed(
          entity,
          costExplorerBudgetsUpdatePermission,
          credentials,
        ),
    ]);
    const { asOf, stale, simulated, problems, budgets } = overview;
    const answer = { asOf, stale, simulated, problems };
    return { ...answer, entityRef, items: budgets, canUpdate };
  }
}
