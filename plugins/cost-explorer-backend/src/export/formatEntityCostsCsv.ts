import type {
  ChargeType,
  CostGranularity,
} from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../inputs';
import { type CostLedger, sumRange, toPoints } from '../ledger';
import { parseAmount, toMoney } from '../store';
import { type CsvCell, formatCsv, toTotalRow } from './formatCsv';

const HEADER = [
  'Date',
  'Service',
  'Charge type',
  'Amount',
  'Currency',
  'Estimated',
];

const chargeTypes: Record<ChargeType, string> = {
  charge: 'Charge',
  tax: 'Tax',
  credit: 'Credit',
  refund: 'Refund',
};

/** One line a day or month, service and charge type; the last one is the total of the page. */
export function formatEntityCostsCsv(
  ledger: CostLedger,
  query: DayRange & { granularity: CostGranularity },
): string {
  const { granularity, from, to } = query;
  const range = { from, to };
  const rows = ledger.series.flatMap(series =>
    toPoints(ledger, range, { granularity, series: [series] })
      .filter(({ amount }) => parseAmount(amount) !== 0n)
      .map(({ date, amount, estimated }) => ({
        date,
        service: series.service,
        chargeType: chargeTypes[series.chargeType],
        amount,
        estimated: estimated ? 'yes' : 'no',
      })),
  );
  const lines = rows
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .map(({ date, service, chargeType, amount, estimated }): CsvCell[] => [
      date,
      service,
      chargeType,
      { amount },
      ledger.currency,
      estimated,
    ]);
  const total = toMoney(sumRange(ledger, range), ledger.currency);
  return formatCsv(HEADER, [...lines, toTotalRow(total, { before: 3 })]);
}
