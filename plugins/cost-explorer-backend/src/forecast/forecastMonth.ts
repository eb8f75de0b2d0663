import type { DailyAmount, ForecastOptions, MonthEnd } from './types';

/**
 * What the month of `today` will have cost on its last day.
 *
 * @param days - a history of up to 13 months in any order; days of no cost may be left out
 * @returns null where nothing is known at all
 */
export function forecastMonth(
  days: readonly DailyAmount[],
  options: ForecastOptions,
): MonthEnd | null {
  const month = options.today.slice(0, 7);
  const known = days.filter(({ date }) => date < options.today);
  if (known.length === 0) {
    return null;
  }
  const toDate = known.filter(({ date }) => date.startsWith(month));
  const amount = toDate.reduce((sum, day) => sum + day.amount, 0);
  return {
    month,
    amount,
    low: amount,
    high: amount,
    confidence: options.confidence,
    method: 'run-rate',
    historyDays: known.length,
  };
}
