import { type CostSeries, cutSeries, getLastDay, sumDays } from './CostSeries';
import { getMonth } from './days';
import { type CostModel, fitCostModel } from './fitCostModel';
import { getWidth } from './statistics';

const MONTHS = 12;
/** With four, the largest error is the 80 % one. */
const FEWEST = 4;

export function sumExpected(
  model: CostModel,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let day = from; day <= to; day++) {
    sum += model.expect(day);
  }
  return sum;
}

/**
 * How far the rest of a month may be off, to either side: by how far the same
 * method was off in past months with as many days left; while there are too few
 * of them, by the noise of the days and of the level.
 *
 * @param rest - first and last day of what is still to come
 */
export function getReach(
  series: CostSeries,
  model: CostModel,
  options: { from: number; to: number; confidence: number },
): number {
  const { from, to, confidence } = options;
  const errors = getPastErrors(series, options);
  // of n errors and the coming one, each is as likely to be the largest
  const rank = Math.ceil((errors.length + 1) * confidence);
  const scale = Math.abs(sumExpected(model, from, to));
  if (errors.length >= FEWEST && rank <= errors.length) {
    return errors[rank - 1] * scale;
  }
  const days = to - from + 1;
  const variance = days + (1.57 * days ** 2) / model.levelDays;
  return getWidth(confidence) * model.noise * Math.sqrt(variance);
}

/** As shares of what was expected, the smallest first. */
function getPastErrors(
  series: CostSeries,
  { from, to }: { from: number; to: number },
): number[] {
  const errors: number[] = [];
  for (let back = 1; back <= MONTHS; back++) {
    const past = getMonth(to, -back);
    const start = past.last - (to - from);
    if (start <= series.first || past.last > getLastDay(series)) {
      continue;
    }
    const model = fitCostModel(cutSeries(series, start - 1));
    const expected = model && sumExpected(model, start, past.last);
    if (expected) {
      const actual = sumDays(series, start, past.last);
      errors.push(Math.abs((actual - expected) / expected));
    }
  }
  return errors.sort((a, b) => a - b);
}
