import { bellNoise, smoothNoise } from '../random';
import { tokyoDay, tokyoMinuteOfDay } from '../time';

// Not looked up in the global each time; see random.ts.
const { floor, max, round, sqrt } = Math;

// Share of the peak load at each full hour in Tokyo: quiet nights, two working
// peaks with lunch between them, an evening that fades.
const HOURLY_LOAD = [
  0.3, 0.26, 0.24, 0.23, 0.24, 0.28, 0.36, 0.5, 0.72, 0.92, 1, 0.97, 0.74, 0.88,
  0.98, 0.96, 0.92, 0.85, 0.72, 0.62, 0.55, 0.48, 0.42, 0.35,
];

// Sunday first.
const WEEKDAY_LOAD = [0.5, 1, 1, 1, 1, 0.97, 0.58];

/** Expected share of the peak load: the shape of a day and of a week. */
export function expectedLoad(minute: number): number {
  const minuteOfDay = tokyoMinuteOfDay(minute);
  const hour = floor(minuteOfDay / 60);
  const next = (hour + 1) % 24;
  const share = (minuteOfDay - hour * 60) / 60;
  const daily =
    HOURLY_LOAD[hour] + (HOURLY_LOAD[next] - HOURLY_LOAD[hour]) * share;
  // 1970-01-01 was a Thursday.
  const weekday = (((tokyoDay(minute) + 4) % 7) + 7) % 7;
  return daily * WEEKDAY_LOAD[weekday];
}

/** Requests that arrive in one minute: about Poisson around a wandering mean. */
export function requestsInMinute(
  seed: number,
  minute: number,
  peakRequests: number,
): number {
  const wander = 0.88 + 0.24 * smoothNoise(seed, minute, 11);
  const mean = peakRequests * expectedLoad(minute) * wander;
  return max(0, round(mean + sqrt(mean) * bellNoise(seed, minute, 12)));
}
