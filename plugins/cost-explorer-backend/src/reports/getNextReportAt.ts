import type { SavedReport } from '@hangar/plugin-cost-explorer-common';
import { DateTime } from 'luxon';

/** AWS has settled a month by its sixth day or so. */
const MONTHLY_DAY = 6;

/**
 * When a report is sent next: on Mondays, or on the sixth of each month, when
 * AWS has settled the last one. Both at midnight UTC, nine in the morning in Tokyo.
 *
 * @returns ISO 8601, later than `now`; null where it is never sent
 */
export function getNextReportAt(
  schedule: SavedReport['schedule'],
  now: Date,
): string | null {
  if (schedule === 'none') {
    return null;
  }
  const time = DateTime.fromJSDate(now, { zone: 'utc' });
  if (schedule === 'weekly') {
    return time.startOf('week').plus({ weeks: 1 }).toJSDate().toISOString();
  }
  const thisMonth = time.startOf('month').set({ day: MONTHLY_DAY });
  const next = thisMonth > time ? thisMonth : thisMonth.plus({ months: 1 });
  return next.toJSDate().toISOString();
}
