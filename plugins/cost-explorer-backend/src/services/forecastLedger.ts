import type { MonthForecast } from '@hangar/plugin-cost-explorer-common';
import { forecastMonth } from '../forecast';
import { addDays } from '../inputs';
import { type CostLedger, toDailyAmounts } from '../ledger';
import { parseAmount, toMoney } from '../store';

const CENT_DIGITS = 2;

/** What the month that runs will have cost, as far as a ledger tells. */
export function forecastLedger(
  ledger: CostLedger,
  options: { today: string; confidence: number },
): MonthForecast | null {
  if (ledger.series.length === 0) {
    return null;
  }
  const forecast = forecastMonth(toDailyAmounts(ledger), {
    ...options,
    through: addDays(ledger.to, -1),
  });
  // a forecast is no sum: it has no more than cents
  const toCents = (value: number) =>
    toMoney(parseAmount(value.toFixed(CENT_DIGITS)), ledger.currency);
  return (
    forecast && {
      ...forecast,
      amount: toCents(forecast.amount),
      low: toCents(forecast.low),
      high: toCents(forecast.high),
    }
  );
}
