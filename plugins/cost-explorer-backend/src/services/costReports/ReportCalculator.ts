import type { Entity } from '@backstage/catalog-model';
import type {
  CostProblem,
  CostReport,
  CostReportRow,
  MonthForecast,
} from '@hangar/plugin-cost-explorer-common';
import { addAmounts, toMoney } from '../../store';
import { type AttributedCosts, attributeCosts } from '../attributeCosts';
import { type CostKey, toAllocated } from '../costKeys';
import type { CostSnapshot } from '../CostSnapshots';
import type { EntitySelectors } from '../EntitySelectors';
import { forecastLedger } from '../forecastLedger';
import { getTitle } from '../getTitle';
import type { ScopeLedgers } from '../ScopeLedgers';
import type { ScopeTables } from '../ScopeTables';
import type { ReportQuery } from './CostReportsService';
import { findReportMovers } from './reportMovers';
import { countRows, toReportRow } from './ReportRows';
import type { ReportScope } from './ReportScopes';
import { readReportTables } from './ReportTables';

/** A report without its age, with all of its rows. */
export type ReportFigures = {
  rows: CostReportRow[];
  total: CostReport['total'];
  previousTotal: CostReport['previousTotal'];
  topMovers: CostReport['topMovers'];
  forecast?: MonthForecast | null;
  currency: string;
  problems: CostProblem[];
};

/** What a report is computed from. */
export type ReportInput = {
  snapshot: CostSnapshot;
  scope: ReportScope;
  /** Whether an entity meets the report's filter. */
  isWanted: (entity: Entity) => boolean;
  query: ReportQuery;
  /** Where the month that runs is to be forecast. */
  forecast?: { today: string; confidence: number };
};

/** Computes reports. It knows nothing of callers: what it is given may be seen. */
export class ReportCalculator {
  constructor(
    private readonly options: {
      selectors: EntitySelectors;
      tables: ScopeTables;
      ledgers: ScopeLedgers;
    },
  ) {}

  async compute(input: ReportInput): Promise<ReportFigures> {
    const { snapshot, scope, query } = input;
    const { metric, groupBy, filter } = query;
    const range = { from: query.from, to: query.to };
    const costs = this.#attribute(input);
    const keys = costs.flatMap(({ own }) => own);
    const { currency, problems } = await this.options.tables.findCurrency(
      snapshot,
      keys,
      { metric, range },
    );
    const tables = await readReportTables(this.options.tables, snapshot, {
      ...{ keys, range, metric, currency, groupBy, filter },
    });
    const rows = countRows(costs, { groupBy, filter, ...tables });
    const getTitleOf = (ref: string) => getTitle(scope.catalog.byRef.get(ref));
    const before = addAmounts(rows.map(row => row.previousTotal ?? 0n));
    return {
      rows: rows.map(row =>
        toReportRow(row, {
          dates: tables.dates,
          currency,
          title: getTitleOf(row.key),
        }),
      ),
      total: toMoney(addAmounts(rows.map(({ total }) => total)), currency),
      previousTotal: tables.tablesBefore ? toMoney(before, currency) : null,
      topMovers: await findReportMovers(costs, tables, {
        ...{ groupBy, filter, range, currency },
        getTitle: getTitleOf,
        byService: () =>
          readReportTables(this.options.tables, snapshot, {
            ...{ keys, range, metric, currency, filter },
            groupBy: 'service',
          }),
      }),
      ...(await this.#forecast(input, keys)),
      currency,
      problems,
    };
  }

  /** What is counted as whose: decided before the filter, so that a row and a filter by it are the same. */
  #attribute({ snapshot, scope, isWanted }: ReportInput): AttributedCosts[] {
    const { selectors } = this.options;
    const { allocations } = snapshot;
    const { allocated } = selectors.combineAll(scope.entities, allocations);
    return attributeCosts(scope.entities, {
      allocated,
      allocations,
      selectors,
    }).filter(({ entity }) => isWanted(entity));
  }

  async #readLedger(
    { snapshot, query: { metric } }: ReportInput,
    keys: readonly CostKey[],
  ) {
    const query = { allocated: toAllocated(keys), metric };
    const { ledger } = await this.options.ledgers.read(snapshot, query);
    return ledger;
  }

  async #forecast(
    input: ReportInput,
    keys: readonly CostKey[],
  ): Promise<Pick<ReportFigures, 'forecast'>> {
    const { query, forecast } = input;
    if (!forecast || query.filter.service || query.filter.account) {
      return {};
    }
    const ledger = await this.#readLedger(input, keys);
    return { forecast: forecastLedger(ledger, forecast) };
  }
}
