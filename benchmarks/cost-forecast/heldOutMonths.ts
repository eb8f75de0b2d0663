import { forecastMonth } from '../../plugins/cost-explorer-backend/src/forecast';
import type { CostHistory, History } from './CostHistory';

/** One forecast, held against what the month came to. */
export type Trial = {
  component: string;
  /** Day of the month on whose morning it was made. */
  day: number;
  actual: number;
  ours: number;
  runRate: number;
  isInside: boolean;
  milliseconds: number;
};

const CONFIDENCE = 0.8;
/** Days that AWS may still have changed since. */
const LATE_DAYS = 5;
/** Months that cost next to nothing say nothing about percentages. */
const SMALLEST_USD = 1;

const addDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Forecasts a month that is over, each day with what was known on its morning. */
export async function tryMonth(
  source: CostHistory,
  final: History,
  options: { month: string; days: readonly number[] },
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const day of options.days) {
    const today = `${options.month}-${String(day).padStart(2, '0')}`;
    const lateFrom = addDays(today, -LATE_DAYS);
    const late = await source.read({
      from: lateFrom,
      to: today,
      at: new Date(`${today}T06:00:00Z`),
    });
    for (const [component, days] of final) {
      const actual = days
        .filter(({ date }) => date.startsWith(options.month))
        .reduce((sum, { amount }) => sum + amount, 0);
      const known = [
        ...days
          .filter(({ date }) => date < lateFrom)
          .map(one => ({ ...one, isEstimated: false })),
        ...(late.get(component) ?? []),
      ];
      const start = performance.now();
      const forecast = forecastMonth(known, { today, confidence: CONFIDENCE });
      const milliseconds = performance.now() - start;
      if (forecast && Math.abs(actual) >= SMALLEST_USD) {
        trials.push({
          component,
          day,
          actual,
          ours: forecast.amount,
          runRate: getNaiveRunRate(known, today),
          isInside: actual >= forecast.low && actual <= forecast.high,
          milliseconds,
        });
      }
    }
  }
  return trials;
}

/** What the days so far came to, each day of the month costing as much. */
function getNaiveRunRate(
  known: ReadonlyArray<{ date: string; amount: number }>,
  today: string,
): number {
  const month = today.slice(0, 7);
  const [year, number] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const spent = known
    .filter(({ date }) => date.startsWith(month))
    .reduce((sum, { amount }) => sum + amount, 0);
  return (spent / (Number(today.slice(8)) - 1)) * length;
}
