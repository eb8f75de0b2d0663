import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CatalogSnapshots,
  EntityAccess,
  EntityPolicy,
} from '@hangar/plugin-aws-node';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import type { AnomalyService } from '../anomalies';
import type { BudgetService } from '../budgets';
import { LedgerReader } from '../ledger';
import type { CostReader } from '../store';
import { CostTableReader } from '../tables';
import { BudgetSubjectList } from './BudgetSubjectList';
import {
  CostReportsService,
  ReportCalculator,
  ReportScopes,
  UnallocatedCosts,
} from './costReports';
import { CostScopes } from './CostScopes';
import type { CostServiceOptions } from './CostServiceOptions';
import { CostSnapshots } from './CostSnapshots';
import { EntityBudgetsService } from './EntityBudgetsService';
import { EntityCostsService } from './EntityCostsService';
import { EntitySelectors } from './EntitySelectors';
import { MembersService } from './MembersService';
import { OverviewService } from './OverviewService';
import { PermittedEntities } from './PermittedEntities';
import { ScopeLedgers } from './ScopeLedgers';
import { ScopeTables } from './ScopeTables';
import { WarmUp } from './WarmUp';

/** Everything that can have costs. */
const KINDS = ['Component', 'Resource', 'System', 'Group'];

export type CostServiceDependencies = {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  reader: CostReader;
  anomalies: AnomalyService;
  budgets: BudgetService;
  settings: CostServiceOptions['settings'] & {
    costTagPrefix: string;
    /** The one that budgets are held against. */
    metric: CostMetric;
  };
  now: () => Date;
};

/** Puts together the services that answer from the store. */
export function createServices(dependencies: CostServiceDependencies) {
  const { auth, catalog, permissions, reader, settings, now } = dependencies;
  const access = new EntityAccess(catalog, permissions);
  const permitted = new PermittedEntities(
    new EntityPolicy(permissions, Object.values(permissionRules)),
  );
  const catalogSnapshots = new CatalogSnapshots({
    ...{ catalog, auth, kinds: KINDS },
    now: () => now().getTime(),
  });
  const selectors = new EntitySelectors(settings);
  const snapshots = new CostSnapshots(reader, now);
  const ledgers = new ScopeLedgers(new LedgerReader(reader));
  const tables = new CostTableReader(reader);
  const scopes = new CostScopes({
    access,
    permitted,
    catalog: catalogSnapshots,
    selectors,
  });
  const { anomalies } = dependencies;
  const options = { scopes, snapshots, ledgers, anomalies, settings, now };
  const costs = new EntityCostsService(options);
  const overview = new OverviewService(costs, dependencies.budgets, options);
  const reportScopes = new ReportScopes({
    catalog: catalogSnapshots,
    permitted,
    selectors,
  });
  const reports = new CostReportsService({
    access,
    scopes: reportScopes,
    selectors,
    snapshots,
    calculator: new ReportCalculator({
      selectors,
      tables: new ScopeTables(tables),
      ledgers,
    }),
    unallocated: new UnallocatedCosts(tables, selectors),
    settings,
    now,
  });
  return {
    access,
    scopes,
    costs,
    overview,
    members: new MembersService(tables, selectors, options),
    entityBudgets: new EntityBudgetsService(overview, access),
    reports,
    warmUp: new WarmUp({
      ...{ scopes: reportScopes, selectors, snapshots, ledgers, now },
      tables: new ScopeTables(tables),
      metric: settings.metric,
    }),
    /** What the catalog's entities say of their costs, as it is now. */
    listSelectors: async () => {
      const { entities } = await catalogSnapshots.get();
      return entities
        .map(entity => selectors.get(entity).selector)
        .filter(selector => selector !== undefined);
    },
    budgetSubjects: new BudgetSubjectList({
      catalog: catalogSnapshots,
      scopes,
      snapshots,
      overview,
      metric: settings.metric,
    }),
  };
}

export type CostServices = ReturnType<typeof createServices>;
