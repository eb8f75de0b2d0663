import type {
  CostGroupBy,
  CostPoint,
  CostReportFilter,
  CostReportRow,
} from '@hangar/plugin-cost-explorer-common';
import { formatAmount, toMoney } from '../../store';
import type { TableSeries } from '../../tables';
import type { AttributedCosts } from '../attributeCosts';
import type { Tables } from '../ScopeTables';
import { getChangePercent } from '../toMover';
import { getEntityFacts } from './EntityFacts';

/** What costs are counted under while a report is made. */
export type ReportRow = {
  key: string;
  total: bigint;
  /** null where the store does not have the range before. */
  previousTotal: bigint | null;
  amounts: bigint[];
  estimated: boolean[];
  entities: Set<string>;
};

export type RowOptions = {
  groupBy: CostGroupBy;
  filter: CostReportFilter;
  tables: Tables;
  /** Of the range before; null where the store does not have it. */
  tablesBefore: Tables | null;
  dates: readonly string[];
};

const isWanted = (filter: CostReportFilter, series: TableSeries) =>
  (filter.service?.includes(series.service) ?? true) &&
  (filter.account?.includes(series.accountId) ?? true);

/** The series of an entity's own costs that a report is about. */
export function listSeries(
  tables: Tables,
  { own }: AttributedCosts,
  filter: CostReportFilter,
): TableSeries[] {
  return own
    .flatMap(
      ({ allocation, value }) =>
        tables.get(allocation)?.values.get(value) ?? [],
    )
    .filter(series => isWanted(filter, series));
}

/** What a cost is counted under. */
export function getRowKey(
  groupBy: CostGroupBy,
  { entity }: AttributedCosts,
  series: TableSeries,
): string {
  switch (groupBy) {
    case 'service':
      return series.service;
    case 'account':
      return series.accountId;
    default:
      return getEntityFacts(entity)[groupBy];
  }
}

export const sumSeries = ({ amounts }: TableSeries): bigint => {
  let sum = 0n;
  for (const amount of amounts) {
    sum += amount;
  }
  return sum;
};

const createRow = (key: string, options: RowOptions): ReportRow => ({
  key,
  total: 0n,
  previousTotal: options.tablesBefore ? 0n : null,
  amounts: options.dates.map(() => 0n),
  estimated: options.dates.map(() => false),
  entities: new Set(),
});

function addSeries(row: ReportRow, series: TableSeries) {
  series.amounts.forEach((amount, index) => {
    row.amounts[index] += amount;
    row.total += amount;
  });
  series.estimated.forEach((flag, index) => {
    row.estimated[index] ||= flag === 1;
  });
}

/** Counts costs under the rows they belong to, each once. */
export function countRows(
  costs: readonly AttributedCosts[],
  options: RowOptions,
): ReportRow[] {
  const { groupBy, filter, tables, tablesBefore } = options;
  const rows = new Map<string, ReportRow>();
  const getRow = (key: string) => {
    const row = rows.get(key) ?? createRow(key, options);
    rows.set(key, row);
    return row;
  };
  for (const cost of costs) {
    for (const series of listSeries(tables, cost, filter)) {
      const row = getRow(getRowKey(groupBy, cost, series));
      addSeries(row, series);
      row.entities.add(cost.entityRef);
    }
    for (const series of tablesBefore
      ? listSeries(tablesBefore, cost, filter)
      : []) {
      const row = getRow(getRowKey(groupBy, cost, series));
      row.previousTotal = (row.previousTotal ?? 0n) + sumSeries(series);
      row.entities.add(cost.entityRef);
    }
  }
  return [...rows.values()].sort(
    (one, other) =>
      Number(other.total - one.total) || (one.key < other.key ? -1 : 1),
  );
}

/** A row as the answer holds it. */
export function toReportRow(
  row: ReportRow,
  options: { dates: readonly string[]; currency: string; title?: string },
): CostReportRow {
  const { dates, currency, title } = options;
  const points: CostPoint[] = dates.map((date, index) => ({
    date,
    amount: formatAmount(row.amounts[index]),
    estimated: row.estimated[index],
  }));
  return {
    key: row.key,
    ...(title !== undefined && { title }),
    total: toMoney(row.total, currency),
    previousTotal:
      row.previousTotal === null ? null : toMoney(row.previousTotal, currency),
    changePercent: getChangePercent(row.previousTotal, row.total),
    entities: row.entities.size,
    points,
  };
}
