import { InputError } from '@backstage/errors';
import {
  getFinestMetricPeriod,
  MAX_POINTS_PER_SERIES,
  metricPeriods,
  selectMetricPeriod,
} from '@hangar/plugin-cloudwatch-common';
import type { TimeRange } from './parseTimeRange';

const MAX_PERIOD = 86_400;

/** The input `period` in seconds; without it, the one that suits the range. */
export function parsePeriod(
  input: string | undefined,
  options: TimeRange & { now: Date },
): number {
  const { from, to, now } = options;
  const suited = selectMetricPeriod(options);
  if (input === undefined) {
    return suited;
  }
  const period = /^\d{1,6}$/.test(input) ? Number(input) : NaN;
  if (!(period >= 60 && period <= MAX_PERIOD && period % 60 === 0)) {
    throw new InputError(
      `period must be a number of seconds that is a multiple of 60, up to ${MAX_PERIOD}: use ${metricPeriods.join(', ')}`,
    );
  }
  const finest = getFinestMetricPeriod(from, now) ?? MAX_PERIOD;
  if (period % finest !== 0) {
    throw new InputError(
      `period must be a multiple of ${finest} for data as old as ${from.toISOString()}, because CloudWatch keeps nothing finer: use ${metricPeriods.filter(known => known >= finest).join(', ')}`,
    );
  }
  const points = Math.ceil((to.getTime() - from.getTime()) / 1000 / period);
  if (points > MAX_POINTS_PER_SERIES) {
    throw new InputError(
      `period ${period} makes ${points} points of this range, more than the ${MAX_POINTS_PER_SERIES} a chart can show: use ${suited} or more`,
    );
  }
  return period;
}
