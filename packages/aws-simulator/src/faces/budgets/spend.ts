import { asMetric, toUsd } from '../../world/costs/amounts';
import type { Budget } from '../../world/costs/budgets';
import { categoryOf } from '../../world/costs/costCategories';
import type { CostBook } from '../../world/costs/CostBook';
import { DAY_MS, dayOf, monthStart } from '../../world/costs/days';
import type { CostLine } from '../../world/costs/types';

// As everywhere in this world, AWS's forecast is a little off.
const FORECAST_ERROR = 1.015;

/** What a budget has been used for this month, and will be, in USD. */
export function spendOf(book: CostBook, budget: Budget, now: Date) {
  const today = dayOf(now.getTime());
  const month = monthStart(today);
  const nextMonth = monthStart(today, 1);
  const lines = book
    .lines(book.accountsOf(budget.accountId).map(({ id }) => id))
    .filter(line => isMeant(budget, line));
  const sum = (to: number, asOf: number) => {
    let total = 0n;
    const charges = book.charges({ from: month, to, asOf }, lines);
    for (const { line, amount } of charges) {
      total += BigInt(asMetric(line, amount, 'UnblendedCost'));
    }
    return toUsd(total);
  };
  const actual = sum(today + 1, book.dataThrough());
  const whole = sum(nextMonth, nextMonth * DAY_MS);
  return {
    actual,
    forecast: actual + (whole - actual) * FORECAST_ERROR,
  };
}

/** Values of one filter are alternatives, different filters have all to be met. */
function isMeant({ costFilters }: Budget, line: CostLine): boolean {
  return Object.entries(costFilters).every(([filter, values]) =>
    values.some(value => meets(filter, value, line)),
  );
}

function meets(filter: string, value: string, line: CostLine): boolean {
  const [, key = '', text = ''] =
    /^(?:user:)?([^$]*)\$(.*)$/s.exec(value) ?? [];
  switch (filter) {
    case 'TagKeyValue':
      return line.tags[key] === text;
    case 'CostCategory':
      return categoryOf(line, key) === text;
    case 'Service':
      return line.service === value;
    case 'LinkedAccount':
      return line.accountId === value;
    case 'Region':
      return line.region === value;
    default:
      return false;
  }
}
