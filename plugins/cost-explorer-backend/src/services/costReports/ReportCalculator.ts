import type {
  CostProblem,
  CostReport,
  CostReportRow,
  MonthForecast,
} from '@hangar/plugin-cost-explorer-common';
import type { CombinedSelectors } from '../../selectors';
import { addAmounts, toMoney } from '../../store';
import {
  type AttributedCosts,
  attributeCosts,
  toCostKeys,
} from '../attributeCosts';
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
  combined: CombinedSelectors;
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
    const { snapshot, scope, combined, query } = input;
    const { allocated } = combined;
    const { metric, groupBy, filter } = query;
    const range = { from: query.from, to: query.to };
    const keys = toCostKeys(allocated);
    const { currency, problems } = await this.options.tables.findCurrency(
      snapshot,
      keys,
      { metric, range },
    );
    const tables = await readReportTables(this.options.tables, snapshot, {
      ...{ keys, range, metric, currency, groupBy, filter },
    });
    const costs = attributeCosts(scope.entities, {
      allocated,
      allocations: snapshot.allocations,
      selectors: this.options.selectors,
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
        getLedger: async key =>
          filter.service || filter.account
            ? undefined
            : this.#readLedger(input, costs, key),
      }),
      ...(await this.#forecast(input)),
      currency,
      problems,
    };
  }

  async #readLedger(
    { snapshot, query: { metric } }: ReportInput,
    costs: readonly AttributedCosts[],
    entityRef: string,
  ) {
    const own = costs.find(cost => cost.entityRef === entityRef)?.own ?? [];
    const allocated = own.map(({ allocation, value }) => ({
      allocation,
      values: [value],
    }));
    const { ledger } = await this.options.ledgers.read(snapshot, {
      allocated,
      metric,
    });
    return ledger;
  }

  async #forecast({
    snapshot,
    combined: { allocated },
    query: { metric, filter },
    forecast,
  }: ReportInput): Promise<Pick<ReportFigures, 'forecast'>> {
    if (!forecast || filter.service || filter.account) {
      return {};
    }
    const query = { allocated, metric };
    const { ledger } = await this.options.ledgers.read(snapshot, query);
    return { forecast: forecastLedger(ledger, forecast) };
  }
}
