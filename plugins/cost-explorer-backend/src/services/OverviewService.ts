import type {
  CostMetric,
  EntityCostOverview,
  EntityForecast,
} from '@hangar/plugin-cost-explorer-common';
import type { BudgetService } from '../budgets';
import { addDays, getToday } from '../inputs';
import { isEstimated, sumRange, toPoints } from '../ledger';
import { toMoney } from '../store';
import { toAnswer } from './answers';
import type { CostScope } from './CostScopes';
import type { CostServiceOptions } from './CostServiceOptions';
import type { EntityCostsService, ScopeCosts } from './EntityCostsService';
import { forecastLedger } from './forecastLedger';
import { findServiceMovers } from './serviceMovers';
import {
  getMonthToDate,
  getSameDaysLastMonth,
  toMonthSpend,
} from './monthToDate';
import { toBudgetSubject } from './toBudgetSubject';
import { getChangePercent } from './toMover';
import { VersionedCache } from './VersionedCache';

const SPARKLINE_DAYS = 30;
const MAX_FIGURES = 2000;

type Figures = Omit<
  EntityCostOverview,
  'asOf' | 'stale' | 'simulated' | 'problems' | 'budgets'
>;

/** Answers everything that an entity's card shows. */
export class OverviewService {
  readonly #figures = new VersionedCache<Figures>(MAX_FIGURES);

  constructor(
    private readonly costs: EntityCostsService,
    private readonly budgets: BudgetService,
    private readonly options: CostServiceOptions,
  ) {}

  /** @param scope - as the caller was authorised for */
  async getOverview(
    scope: CostScope,
    metric: CostMetric,
  ): Promise<EntityCostOverview> {
    const { costs, figures } = await this.#read(scope, metric);
    const { snapshot, selectors, problems } = costs;
    const subject = toBudgetSubject(scope, selectors.selectors);
    // a budget of the whole is not held against a part of the costs
    const spend = scope.isPartial ? null : toMonthSpend(figures);
    const budgets = await this.budgets.getBudgets(subject, spend);
    const { simulated } = this.options.settings;
    const answer = toAnswer(snapshot, { simulated, problems });
    return { ...answer, ...figures, budgets };
  }

  /** @param scope - as the caller was authorised for */
  async getForecast(
    scope: CostScope,
    metric: CostMetric,
  ): Promise<EntityForecast> {
    const { costs, figures } = await this.#read(scope, metric);
    const { entityRef, forecast } = figures;
    const { simulated } = this.options.settings;
    const { snapshot, problems } = costs;
    const answer = toAnswer(snapshot, { simulated, problems });
    return { ...answer, entityRef, forecast };
  }

  /** What does not depend on budgets; of a scope, whoever wants to know. */
  async getFigures(scope: CostScope, metric: CostMetric) {
    return (await this.#read(scope, metric)).figures;
  }

  async #read(scope: CostScope, metric: CostMetric) {
    const today = getToday(this.options.now());
    const days = { from: today, to: addDays(today, 1) };
    const costs = await this.costs.read(scope, { ...days, metric });
    const { snapshot, selectors } = costs;
    const key = JSON.stringify([
      scope.entityRef,
      selectors.selectors,
      selectors.allocated,
      metric,
      today,
    ]);
    const figures = await this.#figures.get(snapshot.version, key, async () =>
      this.#compute(scope, costs, { metric, today }),
    );
    return { costs, figures };
  }

  #compute(
    { entityRef }: CostScope,
    { ledger, selectors }: ScopeCosts,
    { metric, today }: { metric: CostMetric; today: string },
  ): Figures {
    const { currency } = ledger;
    const period = getMonthToDate(ledger, today);
    const end = addDays(period.to, 1);
    const month = { from: period.from, to: end };
    const lastDays = { from: addDays(end, -SPARKLINE_DAYS), to: end };
    const lastMonth = getSameDaysLastMonth(period);
    const monthToDate = sumRange(ledger, month);
    const before =
      lastMonth.from < ledger.from ? null : sumRange(ledger, lastMonth);
    const { confidence } = this.options.settings;
    return {
      entityRef,
      metric,
      selectors: selectors.selectors,
      monthToDate: toMoney(monthToDate, currency),
      period,
      samePeriodLastMonth: before === null ? null : toMoney(before, currency),
      changePercent: getChangePercent(before, monthToDate),
      isEstimated: isEstimated(ledger, month),
      forecast: forecastLedger(ledger, { today, confidence }),
      topMover: findServiceMovers(ledger, lastDays, 1)[0] ?? null,
      points: toPoints(ledger, lastDays, { granularity: 'daily' }),
    };
  }
}
