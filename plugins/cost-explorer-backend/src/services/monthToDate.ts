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

/** What budgets are held against. On the first, the forecast is of the month that begins and the costs are of the last. */
export const toMonthSpend = ({
  period,
  monthToDate,
  forecast,
}: Pick<
  EntityCostOverview,
  'period' | 'monthToDate' | 'forecast'
>): MonthSpend => {
  const month = getMonth(period.to);
  return {
    month,
    actual: monthToDate,
    forecast: forecast?.month === month ? forecast.amount : null,
  };
};
