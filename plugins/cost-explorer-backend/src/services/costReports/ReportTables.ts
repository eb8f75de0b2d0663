import type {
  CostGroupBy,
  CostMetric,
  CostReportFilter,
} from '@hangar/plugin-cost-explorer-common';
import { countDays, type DayRange, getRangeBefore } from '../../inputs';
import { listDates } from '../../ledger';
import type { CostKey } from '../costKeys';
import type { CostSnapshot } from '../CostSnapshots';
import type { ScopeTables, Tables } from '../ScopeTables';

/** Longer ranges have a point a month. */
const MAX_DAILY = 92;

/** The costs that a report counts, by value, of its range and the one before. */
export type ReportTables = {
  unit: 'day' | 'month';
  dates: readonly string[];
  tables: Tables;
  datesBefore: readonly string[];
  /** null where the store does not have the range before. */
  tablesBefore: Tables | null;
};

/** Reads what a report counts. */
export async function readReportTables(
  tables: ScopeTables,
  snapshot: CostSnapshot,
  query: {
    keys: readonly CostKey[];
    range: DayRange;
    metric: CostMetric;
    currency: string;
    groupBy: CostGroupBy;
    filter: CostReportFilter;
  },
): Promise<ReportTables> {
  const { keys, range, metric, currency, groupBy, filter } = query;
  const { coverage } = snapshot.state;
  const before = getRangeBefore(range);
  const hasBefore = coverage !== null && before.from >= coverage.from;
  const unit = countDays(range) > MAX_DAILY ? 'month' : 'day';
  const granularity = unit === 'day' ? 'daily' : 'monthly';
  const by = [
    ...(groupBy === 'service' || filter.service ? ['service' as const] : []),
    ...(groupBy === 'account' || filter.account ? ['account' as const] : []),
  ];
  const read = (days: DayRange) =>
    tables.read(snapshot, keys, { metric, currency, range: days, unit, by });
  const [current, earlier] = await Promise.all([
    read(range),
    hasBefore ? read(before) : null,
  ]);
  return {
    unit,
    dates: listDates(range, granularity),
    tables: current,
    datesBefore: listDates(before, granularity),
    tablesBefore: earlier,
  };
}
