import { dayOf, dayOfMonth, monthStart } from '../../world/costs/days';
import { INVOICE_DAY } from '../../world/costs/invoices';

/** Days whose usage may still arrive. */
const LATE_DAYS = 3;

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
