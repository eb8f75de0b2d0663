import { mean, sampleStandardDeviation } from 'simple-statistics';
import { type CostSeries } from './CostSeries';
import { getWidth } from './statistics';

const DAYS = 28;

/**
 * The average of the last days, four weeks at most, for so many more. The
 * interval is that of a sum of independent days whose average is known from
 * the days so far; with less than three of those it reaches from nothing to
 * twice as much.
 */
export function getRunRate(
  { amounts }: CostSeries,
  options: { days: number; confidence: number },
): { amount: number; reach: number } {
  const { days, confidence } = options;
  const recent = amounts.slice(-DAYS);
  const amount = mean(recent) * days;
  if (recent.length < 3) {
    return { amount, reach: Math.abs(amount) };
  }
  const variance = days + days ** 2 / recent.length;
  const reach =
    getWidth(confidence) *
    sampleStandardDeviation(recent) *
    Math.sqrt(variance);
  return { amount, reach };
}
