import type {
  CostGroupBy,
  CostReport,
} from '@hangar/plugin-cost-explorer-common';
import { parseAmount } from '../store';
import { type CsvCell, formatCsv, toTotalRow } from './formatCsv';

const headers: Record<CostGroupBy, string> = {
  entity: 'Entity',
  owner: 'Owner',
  system: 'System',
  service: 'Service',
  account: 'Account',
  environment: 'Environment',
  creator: 'Creator',
};

/** One line a row and day or month; the last one is the total of the page. */
export function formatReportCsv(report: CostReport): string {
  const { groupBy, items, total } = report;
  const header = [
    headers[groupBy],
    'Title',
    'Date',
    'Amount',
    'Currency',
    'Estimated',
  ];
  const rows = items.flatMap(({ key, title = '', points }) =>
    points
      .filter(({ amount }) => parseAmount(amount) !== 0n)
      .map(({ date, amount, estimated }): CsvCell[] => [
        key,
        title,
        date,
        { amount },
        total.currency,
        estimated ? 'yes' : 'no',
      ]),
  );
  return formatCsv(header, [...rows, toTotalRow(total, { before: 3 })]);
}
