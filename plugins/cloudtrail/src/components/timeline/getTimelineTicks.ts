/** Hours between ticks, so that each day begins with one. */
const HOURS = [1, 2, 3, 4, 6, 12, 24];

/** From this many hours on, only days are named. */
const ONLY_DAYS_FROM = 7 * 24;

/**
 * The hours that have a tick, about `count` of them at most: round ones by the
 * reader's clock, and midnight always before any other hour of a day.
 */
export function getTimelineTicks(hours: string[], count: number): string[] {
  const isLong = hours.length >= ONLY_DAYS_FROM;
  const steps = isLong ? HOURS.slice(-1) : HOURS;
  const step = steps.find(hour => hours.length / hour <= count) ?? 24;
  const ticks = hours.filter(time => new Date(time).getHours() % step === 0);
  const every = Math.ceil(ticks.length / count);
  return ticks.filter((_, index) => index % every === 0);
}
