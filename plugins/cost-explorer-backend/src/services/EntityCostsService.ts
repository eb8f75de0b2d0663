import type {
  CostGranularity,
  CostMetric,
  EntityCosts,
} from '@hangar/plugin-cost-explorer-common';
import { type DayRange, getRangeBefore } from '../inputs';
import { type CostLedger, sumRange, toDailyAmounts } from '../ledger';
import { toMoney } from '../store';
import { clipRange, findTagProblems, toAnswer } from './answers';
import type { CostScope, ScopeSelectors } from './CostScopes';
import type { CostServiceOptions } from './CostServiceOptions';
import type { CostSnapshot } from './CostSnapshots';
import { findServiceMovers } from './serviceMovers';
import { getCharges, toAdjustments, toServices } from './toServices';
import { VersionedCache } from './VersionedCache';

const MAX_MOVERS = 5;
const MAX_ANSWERS = 2000;
/** Anomalies of AWS are read after the costs, so that an answer must not stay for long. */
const ANSWER_MS = 5 * 60_000;

export type CostsQuery = DayRange & {
  granularity: CostGranularity;
  metric: CostMetric;
};

/** A scope with its ledger: what tab and file are made of. */
export type ScopeCosts = {
  snapshot: CostSnapshot;
  selectors: ScopeSelectors;
  ledger: CostLedger;
  /** The part of what was asked for that the store has. */
  range: DayRange;
  problems: EntityCosts['problems'];
  /** What of the range the store does not have. */
  rangeProblems: EntityCosts['problems'];
};

type Figures = Omit<EntityCosts, 'asOf' | 'stale' | 'simulated' | 'problems'>;

/** Answers what an entity costs by day and service. */
export class EntityCostsService {
  readonly #figures = new VersionedCache<Figures>(MAX_ANSWERS);

  constructor(private readonly options: CostServiceOptions) {}

  /** @param scope - as the caller was authorised for */
  async getCosts(scope: CostScope, query: CostsQuery): Promise<EntityCosts> {
    const costs = await this.read(scope, query);
    const { snapshot, selectors } = costs;
    const age = Math.floor(this.options.now().getTime() / ANSWER_MS);
    const { metric, granularity } = query;
    const key = JSON.stringify([
      scope.entityRef,
      // what is not read yet is allocated nowhere, whichever tags it has
      selectors.selectors,
      selectors.allocated,
      costs.range,
      metric,
      granularity,
      age,
    ]);
    const figures = await this.#figures.get(snapshot.version, key, () =>
      this.#compute(scope, costs, query),
    );
    const { simulated } = this.options.settings;
    const problems = [...costs.problems, ...costs.rangeProblems];
    return { ...toAnswer(snapshot, { simulated, problems }), ...figures };
  }

  /** The ledger of a scope, and what the reader has to know of it. */
  async read(
    scope: CostScope,
    query: DayRange & { metric: CostMetric },
  ): Promise<ScopeCosts> {
    const { scopes, snapshots, ledgers } = this.options;
    const whole = await snapshots.get();
    const selectors = scopes.getSelectors(scope, whole);
    const { allocated } = selectors;
    const snapshot = await snapshots.getFor(whole, allocated);
    const { metric } = query;
    const { ledger, problems } = await ledgers.read(snapshot, {
      allocated,
      metric,
    });
    const clipped = clipRange(snapshot, query);
    return {
      snapshot,
      selectors,
      ledger,
      range: clipped.range,
      problems: [
        ...selectors.problems,
        ...findTagProblems(snapshot, selectors.selectors),
        ...problems,
      ],
      rangeProblems: clipped.problems,
    };
  }

  async #compute(
    scope: CostScope,
    { ledger, range, selectors }: ScopeCosts,
    { metric, granularity }: CostsQuery,
  ): Promise<Figures> {
    const { entityRef } = scope;
    const before = getRangeBefore(range);
    const { currency } = ledger;
    const { confidence, minimumImpact } = this.options.settings;
    const anomalies = await this.options.anomalies.getAnomalies(
      { entityRef, selectors: selectors.selectors, currency },
      getCharges(ledger).flatMap(series =>
        toDailyAmounts(ledger, { series: [series] }).map(day => ({
          ...day,
          service: series.service,
        })),
      ),
      { ...range, minimumImpact, confidence },
    );
    return {
      entityRef,
      metric,
      granularity,
      ...range,
      selectors: selectors.selectors,
      services: toServices(ledger, range, granularity),
      adjustments: toAdjustments(ledger, range),
      total: toMoney(sumRange(ledger, range), currency),
      previousTotal:
        before.from < ledger.from
          ? null
          : toMoney(sumRange(ledger, before), currency),
      topMovers: findServiceMovers(ledger, range, MAX_MOVERS),
      anomalies,
    };
  }
}
