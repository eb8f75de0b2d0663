import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../../inputs';
import { type CostLedger, toDailyAmounts } from '../../ledger';
import { findTopMovers, type MoverInput } from '../../movers';
import { toNumber } from '../../store';
import type { AttributedCosts } from '../attributeCosts';
import { toMover } from '../toMover';
import { getCharges } from '../toServices';
import { countRows, type ReportRow, type RowOptions } from './ReportRows';
import type { ReportTables } from './ReportTables';

const MAX_MOVERS = 5;

type MoverRow = { before?: ReportRow; after?: ReportRow };

const toDays = (dates: readonly string[], row: ReportRow | undefined) =>
  dates
    .map((date, index) => ({
      date,
      amount: toNumber(row?.amounts[index] ?? 0n),
      isEstimated: row?.estimated[index],
    }))
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

/** The same with what explains it: its costs by service. */
async function addServices(
  input: MoverInput,
  getLedger: (key: string) => Promise<CostLedger | undefined>,
): Promise<MoverInput> {
  const ledger = await getLedger(input.key);
  if (!ledger) {
    return input;
  }
  const services = getCharges(ledger).map(series => ({
    service: series.service,
    days: toDailyAmounts(ledger, { series: [series] }),
  }));
  return { ...input, services };
}

/**
 * Which entities of a report changed most; of a report by service, which
 * services. None where the range is told by the month.
 *
 * @param options - `getLedger` tells the costs of one of the few that moved most
 */
export async function findReportMovers(
  costs: readonly AttributedCosts[],
  tables: ReportTables,
  options: Pick<RowOptions, 'groupBy' | 'filter'> & {
    range: DayRange;
    currency: string;
    getTitle: (entityRef: string) => string | undefined;
    getLedger: (key: string) => Promise<CostLedger | undefined>;
  },
): Promise<CostMover[]> {
  const { range, currency, filter, getTitle, getLedger } = options;
  if (!tables.tablesBefore || tables.unit !== 'day') {
    return [];
  }
  const groupBy = options.groupBy === 'service' ? 'service' : 'entity';
  const rows = pairRows(costs, tables, { groupBy, filter });
  const inputs = [...rows].map(([key, { before, after }]) => ({
    key,
    days: [
      ...toDays(tables.datesBefore, before),
      ...toDays(tables.dates, after),
    ],
  }));
  const limits = { ...range, limit: MAX_MOVERS };
  const moved = new Set(findTopMovers(inputs, limits).map(({ key }) => key));
  const explained = await Promise.all(
    inputs
      .filter(({ key }) => moved.has(key))
      .map(input =>
        groupBy === 'entity' ? addServices(input, getLedger) : input,
      ),
  );
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
