const DAY_SECONDS = 24 * 60 * 60;

/**
 * How long CloudWatch keeps points of each period, finest first. A window that
 * starts earlier has to be asked for with a multiple of a coarser period.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 * @public
 */
export const metricRetention: ReadonlyArray<{
  /** Seconds. */
  period: number;
  /** Seconds. */
  keptFor: number;
}> = [
  { period: 60, keptFor: 15 * DAY_SECONDS },
  { period: 300, keptFor: 63 * DAY_SECONDS },
  { period: 3600, keptFor: 455 * DAY_SECONDS },
];

/**
 * The periods the portal chooses from, in seconds.
 *
 * @public
 */
export const metricPeriods: ReadonlyArray<number> = [
  60, 300, 900, 3600, 21600, 86400,
];

/**
 * The most points a series may have.
 *
 * @public
 */
export const MAX_POINTS_PER_SERIES = 1440;

// about one point a pixel of a chart in two columns
const WANTED_POINTS_PER_SERIES = 720;

/**
 * The finest period CloudWatch still has for points of this time, in seconds;
 * undefined when the time is older than anything it keeps (455 days).
 *
 * @public
 */
export function getFinestMetricPeriod(
  from: Date,
  now: Date,
): number | undefined {
  const age = (now.getTime() - from.getTime()) / 1000;
  return metricRetention.find(({ keptFor }) => age <= keptFor)?.period;
}

/**
 * The period that suits a window: what CloudWatch still keeps for its start,
 * and no more points than a chart can show. In seconds; the coarsest known
 * period when the window is older than CloudWatch's memory.
 *
 * @public
 */
export function selectMetricPeriod(window: {
  from: Date;
  to: Date;
  now: Date;
}): number {
  const { from, to, now } = window;
  const coarsest = metricPeriods[metricPeriods.length - 1];
  const finest = getFinestMetricPeriod(from, now) ?? coarsest;
  const seconds = (to.getTime() - from.getTime()) / 1000;
  return (
    metricPeriods.find(
      period =>
        period >= finest &&
        Math.round(seconds / period) <= WANTED_POINTS_PER_SERIES,
    ) ?? coarsest
  );
}
