import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../../inputs';
import type { DailyAmount } from '../../forecast';
import { findTopMovers, type MoverInput } from '../../movers';
import { toNumber } from '../../store';
import type { AttributedCosts } from '../attributeCosts';
import { toMover } from '../toMover';
import type { Tables } from '../ScopeTables';
import {
  countRows,
  listSeries,
  type ReportRow,
  type RowOptions,
} from './ReportRows';
import type { ReportTables } from './ReportTables';

const MAX_MOVERS = 5;

type MoverRow = { before?: ReportRow; after?: ReportRow };

const toDays = (
  dates: readonly string[],
  amounts: readonly bigint[] = [],
): DailyAmount[] =>
  amounts
    .map((amount, index) => ({ date: dates[index], amount: toNumber(amount) }))
    .filter(({ amount }) => amount !== 0);

/** Rows of both ranges by their key: entities, or services. */
function pairRows(
  costs: readonly AttributedCosts[],
  { dates, datesBefore, tables, tablesBefore }: ReportTables,
  options: Pick<RowOptions, 'groupBy' | 'filter'>,
): Map<string, MoverRow> {
  const rows = new Map<string, MoverRow>();
  const count = (of: ReportTables['tables'], on: readonly string[]) =>
    countRows(costs, { ...options, tables: of, tablesBefore: null, dates: on });
  for (const row of count(tables, dates)) {
    rows.set(row.key, { after: row });
  }
  for (const row of tablesBefore ? count(tablesBefore, datesBefore) : []) {
    rows.set(row.key, { ...rows.get(row.key), before: row });
  }
  return rows;
}

/** What explains that an entity moved: its costs by service. */
function listServices(
  cost: AttributedCosts,
  filter: RowOptions['filter'],
  { dates, datesBefore, tables, tablesBefore }: ReportTables,
): NonNullable<MoverInput['services']> {
  const days = new Map<string, DailyAmount[]>();
  const add = (of: Tables | null, on: readonly string[]) => {
    for (const series of of ? listSeries(of, cost, filter) : []) {
      const known = days.get(series.service) ?? [];
      known.push(...toDays(on, [...series.amounts]));
      days.set(series.service, known);
    }
  };
  add(tablesBefore, datesBefore);
  add(tables, dates);
  // taxes, credits and refunds have no service
  days.delete('');
  return [...days].map(([service, ofOne]) => ({ service, days: ofOne }));
}

/**
 * Which entities of a report changed most; of a report by service, which
 * services. None where the range is told by the month.
 *
 * @param options - `byService` reads the same tables by service, which explain
 * why the few that moved most did
 */
export async function findReportMovers(
  costs: readonly AttributedCosts[],
  tables: ReportTables,
  options: Pick<RowOptions, 'groupBy' | 'filter'> & {
    range: DayRange;
    currency: string;
    getTitle: (entityRef: string) => string | undefined;
    byService: () => Promise<ReportTables>;
  },
): Promise<CostMover[]> {
  const { range, currency, filter, getTitle } = options;
  if (!tables.tablesBefore || tables.unit !== 'day') {
    return [];
  }
  const groupBy = options.groupBy === 'service' ? 'service' : 'entity';
  const rows = pairRows(costs, tables, { groupBy, filter });
  const inputs = [...rows].map(([key, { before, after }]) => ({
    key,
    days: [
      ...toDays(tables.datesBefore, before?.amounts),
      ...toDays(tables.dates, after?.amounts),
    ],
  }));
  const limits = { ...range, limit: MAX_MOVERS };
  const moved = new Set(findTopMovers(inputs, limits).map(({ key }) => key));
  const services =
    groupBy === 'entity' && moved.size > 0 ? await options.byService() : null;
  const explained = inputs
    .filter(({ key }) => moved.has(key))
    .map(input => {
      const cost = costs.find(({ entityRef }) => entityRef === input.key);
      return cost && services
        ? { ...input, services: listServices(cost, filter, services) }
        : input;
    });
  return findTopMovers(explained, limits).map(({ key, reason }) => {
    const title = groupBy === 'entity' ? getTitle(key) : undefined;
    const subject =
      groupBy === 'service'
        ? { service: key }
        : { entityRef: key, ...(title !== undefined && { title }) };
    const before = rows.get(key)?.before?.total ?? 0n;
    const after = rows.get(key)?.after?.total ?? 0n;
    return toMover({ subject, before, after, reason }, currency);
  });
}
