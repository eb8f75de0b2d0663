import { median } from 'simple-statistics';
import { toDate, toDayNumber } from '../forecast';
import type { DailyServiceAmount } from './types';

const WEEKS = 4;

/** The service that went furthest the same way, against the same weekdays of the four weeks before. */
export function explainAnomaly(
  days: readonly DailyServiceAmount[],
  { from, to, sign }: { from: string; to: string; sign: number },
): string {
  const oldest = toDate(toDayNumber(from) - WEEKS * 7);
  const services = new Map<string, Map<string, number>>();
  for (const { date, service, amount } of days) {
    if (date >= oldest && date <= to) {
      const byDate = services.get(service) ?? new Map<string, number>();
      byDate.set(date, (byDate.get(date) ?? 0) + amount);
      services.set(service, byDate);
    }
  }
  let furthest = { service: '', difference: Number.NEGATIVE_INFINITY };
  for (const [service, byDate] of services) {
    const difference = sign * getDifference(byDate, from, to);
    if (difference > furthest.difference) {
      furthest = { service, difference };
    }
  }
  return furthest.service;
}

function getDifference(
  byDate: ReadonlyMap<string, number>,
  from: string,
  to: string,
): number {
  const first = toDayNumber(from);
  const amountOf = (day: number) => byDate.get(toDate(day)) ?? 0;
  let difference = 0;
  for (let day = first; day <= toDayNumber(to); day++) {
    const before = Array.from(
      { length: WEEKS },
      (_, week) => day - 7 * (week + 1),
    ).filter(other => other < first);
    difference += amountOf(day) - median(before.map(amountOf));
  }
  return difference;
}
