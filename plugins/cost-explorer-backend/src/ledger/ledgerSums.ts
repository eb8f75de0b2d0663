import type {
  CostGranularity,
  CostPoint,
} from '@hangar/plugin-cost-explorer-common';
import { countDays, type DayRange, getFirstOfMonth, listDays } from '../inputs';
import { formatAmount, toNumber } from '../store';
import type { CostLedger, LedgerSeries } from './CostLedger';

/** The days of a range that the ledger has, by their index. */
function clip(ledger: DayRange, range: DayRange): [number, number] {
  const start = countDays({ from: ledger.from, to: range.from });
  const end = countDays({ from: ledger.from, to: range.to });
  const length = Math.max(0, countDays(ledger));
  return [Math.max(0, start), Math.min(length, end)];
}

/** The exact sum of series over a range. */
export function sumRange(
  ledger: CostLedger,
  range: DayRange,
  series: readonly LedgerSeries[] = ledger.series,
): bigint {
  const [start, end] = clip(ledger, range);
  let sum = 0n;
  for (const { amounts } of series) {
    for (let index = start; index < end; index++) {
      sum += amounts[index];
    }
  }
  return sum;
}

/** Whether a day of the range has costs, even if they cancel out. */
export function hasCosts(
  ledger: CostLedger,
  range: DayRange,
  series: readonly LedgerSeries[] = ledger.series,
): boolean {
  const [start, end] = clip(ledger, range);
  return series.some(({ amounts }) =>
    amounts.subarray(start, Math.max(start, end)).some(amount => amount !== 0n),
  );
}

/** Whether AWS may still change a day of the range. */
export function isEstimated(ledger: CostLedger, range: DayRange): boolean {
  const [start, end] = clip(ledger, range);
  return ledger.estimated.subarray(start, Math.max(start, end)).includes(1);
}

/** The first day of each point of a range: every day, or the first of every month. */
export function listDates(
  range: DayRange,
  granularity: CostGranularity,
): readonly string[] {
  const days = listDays(range);
  return granularity === 'daily'
    ? days
    : [...new Set(days.map(getFirstOfMonth))];
}

/** One point a day or month, days without cost included. */
export function toPoints(
  ledger: CostLedger,
  range: DayRange,
  options: {
    granularity: CostGranularity;
    series?: readonly LedgerSeries[];
  },
): CostPoint[] {
  const { granularity, series } = options;
  const dates = listDates(range, granularity);
  return dates.map((date, index) => {
    const part = {
      from: date < range.from ? range.from : date,
      to: dates[index + 1] ?? range.to,
    };
    return {
      date,
      amount: formatAmount(sumRange(ledger, part, series)),
      estimated: isEstimated(ledger, part),
    };
  });
}

/** Days as plain numbers, for statistics; days without cost are left out. */
export function toDailyAmounts(
  ledger: CostLedger,
  options: { series?: readonly LedgerSeries[]; range?: DayRange } = {},
): Array<{ date: string; amount: number; isEstimated: boolean }> {
  const { series = ledger.series, range = ledger } = options;
  const dates = listDays(ledger);
  const [start, end] = clip(ledger, range);
  const days = [];
  for (let index = start; index < end; index++) {
    let amount = 0n;
    for (const { amounts } of series) {
      amount += amounts[index];
    }
    if (amount !== 0n) {
      days.push({
        date: dates[index],
        amount: toNumber(amount),
        isEstimated: ledger.estimated[index] === 1,
      });
    }
  }
  return days;
}
