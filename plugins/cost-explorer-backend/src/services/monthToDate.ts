import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import type { MonthSpend } from '../budgets';
import {
  addDays,
  addMonths,
  type DayRange,
  getFirstOfMonth,
  getMonth,
} from '../inputs';

/** The month so far, up to the last day that was read; both inclusive. */
export function getMonthToDate(read: DayRange, today: string): DayRange {
  const last = addDays(read.to, -1);
  const to = last < read.from || last > today ? today : last;
  return { from: getFirstOfMonth(to), to };
}

/** The same days of last month, as far as it has them; `to` exclusive. */
export function getSameDaysLastMonth(period: DayRange): DayRange {
  const last = addMonths(period.to, -1);
  return { from: getFirstOfMonth(last), to: addDays(last, 1) };
}

/** What budgets are held against. */
export const toMonthSpend = ({
  period,
  monthToDate,
  forecast,
}: Pick<
  EntityCostOverview,
  'period' | 'monthToDate' | 'forecast'
>): MonthSpend => ({
  month: getMonth(period.to),
  actual: monthToDate,
  forecast: forecast?.amount ?? null,
});
