import { MINUTES_PER_DAY } from '../../world/time';

/**
 * How long CloudWatch keeps datapoints of a period.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html
 */
const tiers = [
  { days: 15, periodMinutes: 1, sampleMinutes: 1 },
  { days: 63, periodMinutes: 5, sampleMinutes: 5 },
  { days: 455, periodMinutes: 60, sampleMinutes: 15 },
] as const;

export type Tier = {
  /** A query's period must be a multiple of this. */
  periodMinutes: number;
  /**
   * Minutes between the samples an old period is made of. Nobody can ask for
   * finer data any more, so it need not be computed minute by minute.
   */
  sampleMinutes: number;
};

/** Nothing is older than this. */
export const RETENTION_MINUTES = 455 * MINUTES_PER_DAY;

/** The data that is left of a minute; undefined when it is too old. */
export function tierOf(minute: number, nowMinute: number): Tier | undefined {
  const days = (nowMinute - minute) / MINUTES_PER_DAY;
  return tiers.find(tier => days <= tier.days);
}
