import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityAccess } from '@hangar/plugin-aws-node';
import {
  costExplorerTotalsReadPermission,
  type CostGroupBy,
  type CostMetric,
  type CostProblem,
  type CostReport,
  type CostReportFilter,
} from '@hangar/plugin-cost-explorer-common';
import {
  addDays,
  type DayRange,
  formatCursor,
  getFirstOfMonth,
  getToday,
} from '../../inputs';
import { clipRange, findTagProblems, toAnswer } from '../answers';
import type { CostSnapshot, CostSnapshots } from '../CostSnapshots';
import type { EntitySelectors } from '../EntitySelectors';
import { VersionedCache } from '../VersionedCache';
import { createEntityFilter } from './EntityFacts';
import type {
  ReportCalculator,
  ReportFigures,
  ReportInput,
} from './ReportCalculator';
import type { ReportScope, ReportScopes } from './ReportScopes';
import type { UnallocatedCosts } from './UnallocatedCosts';

const MAX_REPORTS = 200;
/** The last days of the month so far may not have been read yet. */
const MAX_MISSING_DAYS = 3;

export type ReportQuery = DayRange & {
  groupBy: CostGroupBy;
  metric: CostMetric;
  filter: CostReportFilter;
};

/** Which rows of a report an answer holds. */
export type ReportPage = { offset: number; limit: number };

type Unallocated = NonNullable<CostReport['unallocated']>;

/** Answers what everything costs that a caller may see. */
export class CostReportsService {
  readonly #figures = new VersionedCache<ReportFigures>(MAX_REPORTS);
  readonly #unallocated = new VersionedCache<Unallocated>(MAX_REPORTS);

  constructor(
    private readonly options: {
      access: EntityAccess;
      scopes: ReportScopes;
      selectors: EntitySelectors;
      snapshots: CostSnapshots;
      calculator: ReportCalculator;
      unallocated: UnallocatedCosts;
      settings: { simulated: boolean; confidence: number };
      now: () => Date;
    },
  ) {}

  async getReport(
    asked: ReportQuery,
    page: ReportPage,
    credentials: BackstageCredentials,
  ): Promise<CostReport> {
    const { scopes, access, selectors, snapshots, settings } = this.options;
    const [scope, mayReadTotals, whole] = await Promise.all([
      scopes.authorize(credentials),
      access.has(costExplorerTotalsReadPermission, credentials),
      snapshots.get(),
    ]);
    const isWanted = createEntityFilter(asked.filter, scope.catalog);
    const wanted = scope.entities.filter(isWanted);
    const combined = selectors.combineAll(wanted, whole.allocations);
    const snapshot = await snapshots.getFor(whole, combined.allocated);
    const { range, problems } = clipRange(snapshot, asked);
    const query = { ...asked, ...range };
    const { rows, currency, ...figures } = await this.#getFigures({
      ...{ snapshot, scope, isWanted, query },
    });
    const hasTotals = mayReadTotals && Object.keys(query.filter).length === 0;
    const end = page.offset + page.limit;
    return {
      ...query,
      ...figures,
      ...toAnswer(snapshot, {
        simulated: settings.simulated,
        problems: [
          ...combined.problems,
          ...figures.problems,
          ...problems,
          ...(mayReadTotals
            ? whole.state.problems
            : findTagProblems(snapshot, combined.selectors)),
          ...tellPartial(scope),
        ],
      }),
      items: rows.slice(page.offset, end),
      ...(rows.length > end && { nextCursor: formatCursor(end, asked) }),
      isPartial: scope.isPartial,
      ...(hasTotals && {
        unallocated: await this.#getUnallocated(whole, query, currency),
      }),
    };
  }

  #getFigures(input: ReportInput): Promise<ReportFigures> {
    const { snapshot, scope, query } = input;
    const today = getToday(this.options.now());
    const { confidence } = this.options.settings;
    const isMonthToDate =
      query.from === getFirstOfMonth(today) &&
      query.to > addDays(today, -MAX_MISSING_DAYS);
    const key = JSON.stringify([scope.fingerprint, query, today]);
    return this.#figures.get(snapshot.version, key, () =>
      this.options.calculator.compute({
        ...input,
        ...(isMonthToDate && { forecast: { today, confidence } }),
      }),
    );
  }

  async #getUnallocated(
    snapshot: CostSnapshot,
    { metric, from, to }: ReportQuery,
    currency: string,
  ): Promise<Unallocated> {
    const scope = await this.options.scopes.getWhole();
    const key = JSON.stringify([scope.fingerprint, metric, from, to, currency]);
    return this.#unallocated.get(snapshot.version, key, () =>
      this.options.unallocated.get(snapshot, scope, {
        metric,
        currency,
        range: { from, to },
      }),
    );
  }
}

function tellPartial({ isPartial }: ReportScope): CostProblem[] {
  const message =
    'There are entities whose costs you may not see; they are not in these sums';
  return isPartial ? [{ kind: 'partial', message }] : [];
}
