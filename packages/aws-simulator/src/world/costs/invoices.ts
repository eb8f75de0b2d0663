import { dayOf, dayText, monthStart } from './days';

/** Day of the next month on which AWS has issued the invoice of a month. */
export const INVOICE_DAY = 6;

/** The number of the invoice a day is on; none before it is issued. */
export function invoiceOf(
  accountId: string,
  day: number,
  now: number,
): string | undefined {
  return dayOf(now) >= monthStart(day, 1) + INVOICE_DAY - 1
    ? `${accountId.slice(0, 4)}${dayText(day).slice(0, 7).replace('-', '')}`
    : undefined;
}
