import {
  type CostModel,
  cutSeries,
  fitCostModel,
  getLastDay,
  getWidth,
  toDate,
  toDayNumber,
  toSeries,
} from '../forecast';
import { explainAnomaly } from './explainAnomaly';
import type { AnomalyOptions, DailyServiceAmount, FoundAnomaly } from './types';

/** How many times the interval a day has to be off: well outside. */
const INTERVALS = 3;
/** Even the steadiest cost is not known better than this share of it. */
const SMALLEST_NOISE = 0.02;
const REFIT_DAYS = 7;
/** From then on it is not out of the ordinary, but a step. */
const LONGEST = 3;

type Run = { first: number; last: number; expected: number; sign: number };

/**
 * The days whose total is well outside of what was to be expected, newest
 * first. A day's expectation and interval are those of the forecast, made from
 * the days before it; where these are too few, nothing is found. Days in a row
 * are one anomaly; after three the new level is the ordinary one. Estimated
 * days that are too low are not finished, and left out.
 *
 * @param days - charges by service, without tax, credits and refunds; as much
 * history before `from` as there is, eight weeks at least
 */
export function findAnomalies(
  days: readonly DailyServiceAmount[],
  options: AnomalyOptions,
): FoundAnomaly[] {
  return findRuns(days, options)
    .map((run): FoundAnomaly => {
      const range = { from: toDate(run.first), to: toDate(run.last) };
      const actual = days
        .filter(({ date }) => date >= range.from && date <= range.to)
        .reduce((sum, { amount }) => sum + amount, 0);
      return {
        date: range.from,
        days: run.last - run.first + 1,
        service: explainAnomaly(days, { ...range, sign: run.sign }),
        actual,
        expected: run.expected,
      };
    })
    .filter(
      ({ actual, expected }) =>
        Math.abs(actual - expected) >= options.minimumImpact,
    )
    .reverse();
}

function findRuns(
  days: readonly DailyServiceAmount[],
  { from, to, confidence }: AnomalyOptions,
): Run[] {
  const latest = days.reduce(
    (last, { date }) => (date > last ? date : last),
    '',
  );
  const end = Math.min(toDayNumber(to) - 1, toDayNumber(latest || from));
  const series = toSeries(days, end);
  if (!series) {
    return [];
  }
  const firstEstimated = getLastDay(series) - series.estimatedDays + 1;
  const width = INTERVALS * getWidth(confidence);
  const runs: Run[] = [];
  let model: CostModel | undefined;
  let refitAt = toDayNumber(from);
  for (let day = Math.max(refitAt, series.first); day <= end; day++) {
    const open = runs.at(-1);
    const isOpen = open?.last === day - 1;
    if (isOpen ? day - open.first === LONGEST : day >= refitAt) {
      model = fitCostModel(cutSeries(series, day - 1));
      refitAt = day + REFIT_DAYS;
    }
    const sign = model
      ? getOutside(model, {
          day,
          amount: series.amounts[day - series.first],
          width,
        })
      : 0;
    if (!model || sign === 0 || (sign < 0 && day >= firstEstimated)) {
      continue;
    }
    if (isOpen && open.sign === sign && day - open.first < LONGEST) {
      open.last = day;
      open.expected += model.expect(day);
    } else {
      runs.push({ first: day, last: day, expected: model.expect(day), sign });
    }
  }
  return runs;
}

/** 1 above, -1 below, 0 inside. */
function getOutside(
  model: CostModel,
  { day, amount, width }: { day: number; amount: number; width: number },
): number {
  const expected = model.expect(day);
  const noise = Math.max(model.noise, SMALLEST_NOISE * Math.abs(expected));
  const difference = amount - expected;
  return Math.abs(difference) > width * noise ? Math.sign(difference) : 0;
}
