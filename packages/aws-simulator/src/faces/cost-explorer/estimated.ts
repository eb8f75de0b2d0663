import { dayOf, dayOfMonth, monthStart } from '../../world/costs/days';

/** Days whose usage may still arrive. */
const LATE_DAYS = 3;

/** Day of the next month on which AWS has issued the invoice of a month. */
const INVOICE_DAY = 6;

/**
 * Whether AWS may still change a day: the latest ones, and the last ones of a
 * month until its invoice is there.
 *
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_ResultByTime.html
 */
export function isEstimated(day: number, now: Date): boolean {
  const today = dayOf(now.getTime());
  const month = monthStart(today);
  const isOpen = dayOfMonth(today) < INVOICE_DAY;
  return (
    day > today - LATE_DAYS ||
    (isOpen && day < month && day >= month - LATE_DAYS)
  );
}

/** Whether the month of a day has its invoice. */
export function isInvoiced(day: number, now: Date): boolean {
  return dayOf(now.getTime()) >= monthStart(day, 1) + INVOICE_DAY - 1;
}
