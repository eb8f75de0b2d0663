import type { CostProblem } from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import { listPlaces } from '../selectors';
import { toDay } from './days';
import { InFlight } from './InFlight';
import { readDays, readTotals } from './readCosts';
import { type SourceState, SourceStates } from './SourceStates';
import { StoreCoverage } from './StoreCoverage';
import type {
  AllocatedSelector,
  CostAllocations,
  CostReader,
  CostState,
  DaysQuery,
  StoredRow,
  StoredTotal,
  TotalsQuery,
} from './types';

/** Longer without a successful ingest is told, whatever the reason. */
const STALE_AFTER_MS = 26 * 60 * 60 * 1000;

export type CostStoreOptions = {
  /** Id of the primary allocation, e.g. `tag:Cost`. */
  primary: string;
  maxAllocations: number;
  /** Ids of the configured sources. */
  sources: string[];
  now: () => Date;
};

/** Distinct problems, as several sources can have the same. */
function distinct(problems: CostProblem[]): CostProblem[] {
  const byKey = new Map(
    problems.map(problem => [`${problem.kind}/${problem.subject}`, problem]),
  );
  return [...byKey.values()];
}

/** The costs that have been read, in the plugin's database. */
export class CostStore implements CostReader {
  private readonly states: SourceStates;
  private readonly coverage: StoreCoverage;
  private readonly inFlight = new InFlight();

  constructor(
    private readonly db: Knex,
    private readonly options: CostStoreOptions,
  ) {
    this.states = new SourceStates(db);
    this.coverage = new StoreCoverage(db, options.primary);
  }

  async getVersion(): Promise<number> {
    const row = await this.db('cost_store').where({ id: 1 }).first('version');
    return Number(row?.version ?? 0);
  }

  async getState(of?: AllocatedSelector[]): Promise<CostState> {
    const within = of && (await this.coverage.findAccounts(of));
    const [{ coverage, slices }, all, currencies] = await Promise.all([
      this.coverage.read(within),
      this.states.list(),
      this.readCurrencies(),
    ]);
    const sources = all.filter(
      ({ source }) =>
        this.options.sources.includes(source) &&
        (!within || [...within].some(id => id.startsWith(`${source}/`))),
    );
    const estimated = slices.flatMap(slice => slice.estimated_from ?? []);
    return {
      ...this.getAge(sources),
      currencies,
      coverage: coverage && {
        from: toDay(coverage.from),
        to: toDay(coverage.to - 1),
      },
      estimatedFrom:
        estimated.length > 0 ? toDay(Math.min(...estimated)) : null,
      problems: distinct(
        sources.flatMap(({ problems, tagProblems }) => [
          ...problems,
          ...tagProblems,
        ]),
      ),
    };
  }

  async getAllocations(): Promise<CostAllocations> {
    const { primary, maxAllocations } = this.options;
    const [{ allocations }, planned] = await Promise.all([
      this.coverage.read(),
      this.db('cost_allocations').where({ is_planned: true }).select('id'),
    ]);
    const ready = new Set(allocations);
    const plannedIds = new Set<string>(planned.map(({ id }) => id));
    return {
      primary,
      resolve: selector => {
        const place = listPlaces(selector).find(({ allocation }) =>
          ready.has(allocation.id),
        );
        return place && [place.allocated];
      },
      isTooMany: selector =>
        plannedIds.size >= maxAllocations &&
        !listPlaces(selector).some(
          ({ allocation: { id } }) => ready.has(id) || plannedIds.has(id),
        ),
    };
  }

  readDays(query: DaysQuery): Promise<StoredRow[]> {
    return this.inFlight.share(['days', query], () => readDays(this.db, query));
  }

  readTotals(query: TotalsQuery): Promise<StoredTotal[]> {
    return this.inFlight.share(['totals', query], () =>
      readTotals(this.db, query),
    );
  }

  private getAge(sources: SourceState[]): Pick<CostState, 'asOf' | 'stale'> {
    const times = sources.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []);
    const now = this.options.now();
    const oldest = times.sort().at(0) ?? null;
    const asOf =
      oldest && oldest > now.toISOString() ? now.toISOString() : oldest;
    return {
      asOf,
      stale:
        sources.some(({ failures }) => failures > 0) ||
        (asOf !== null && now.getTime() - Date.parse(asOf) > STALE_AFTER_MS),
    };
  }

  private async readCurrencies(): Promise<string[]> {
    const rows: Array<{ currency: string }> = await this.db('cost_series')
      .where({ allocation: this.options.primary, is_shown: true })
      .groupBy('currency')
      .orderByRaw('count(*) DESC, currency')
      .select('currency');
    return rows.map(({ currency }) => currency);
  }
}
