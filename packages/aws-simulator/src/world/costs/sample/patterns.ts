import { hash32, noise } from '../../random';
import { requestsInMinute } from '../../services/load';
import type { Service } from '../../services/types';
import { MINUTES_PER_DAY } from '../../time';
import { dayOf, daysToMonthEnd, monthStart, weekday } from '../days';

// Not looked up in the global each time; see random.ts.
const { max } = Math;

const GROWTH_FROM = dayOf(Date.UTC(2026, 0, 1));
const GROWTH_PER_DAY = 0.0006;
const SAMPLES_PER_DAY = 24;

/** How much there is of something that grows by a fifth a year; 1 at the start of 2026. */
export function growth(day: number): number {
  return max(0.4, 1 + GROWTH_PER_DAY * (day - GROWTH_FROM));
}

/** Requests a service answers in an hour of each day, read off its own load. */
export function hourlyRequests(worldSeed: string, service: Service) {
  // The seed its timeline has.
  const seed = hash32(`${worldSeed}/${service.arn}`);
  const known = new Map<number, number>();
  return (day: number): number => {
    let requests = known.get(day);
    if (requests === undefined) {
      requests = 0;
      for (let hour = 0; hour < SAMPLES_PER_DAY; hour++) {
        const minute = day * MINUTES_PER_DAY + hour * 60 + 30;
        requests += requestsInMinute(seed, minute, service.peakRequests);
      }
      requests = (requests * 60) / SAMPLES_PER_DAY;
      known.set(day, requests);
    }
    return requests;
  };
}

/** Whether a day is among the last so many of its month. */
export function isMonthEnd(day: number, days: number): boolean {
  return daysToMonthEnd(day) <= days;
}

export function isWorkday(day: number): boolean {
  return weekday(day) % 6 !== 0;
}

/** The second Tuesday of the month that a day is in. */
export function secondTuesday(day: number): number {
  const first = monthStart(day);
  return first + ((2 - weekday(first) + 7) % 7) + 7;
}

/** Noise around 1, the same for the same seed and day. */
export function wander(seed: number, day: number, spread: number): number {
  return 1 + spread * (2 * noise(seed, day, 91) - 1);
}
