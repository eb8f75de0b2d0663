import { metricKey } from '../../world/metrics/metricKey';
import {
  findStatistic,
  readStatistic,
  type Statistic,
} from '../../world/metrics/statistics';
import { toMinute } from '../../world/time';
import type { WorldState } from '../../world/WorldState';
import type { Scope } from '../../world/services/types';
import { validationError } from '../AwsError';
import type { TimeSeries } from './math/TimeSeries';
import { RETENTION_MINUTES, tierOf } from './retention';
import { toDimensionRecord, type MetricStat } from './schemas';

/** Reads metrics of one account and region over one range of time. */
export class MetricReader {
  readonly #nowMinute: number;

  constructor(
    readonly world: WorldState,
    readonly scope: Scope,
    readonly range: { startSeconds: number; endSeconds: number },
  ) {
    this.#nowMinute = toMinute(world.now());
  }

  /** Start minutes of the whole periods that lie in the range and in the past. */
  minutes(periodSeconds: number): number[] {
    const { startSeconds, endSeconds } = this.range;
    const periodMinutes = Math.max(1, Math.floor(periodSeconds / 60));
    const from = Math.max(
      Math.floor(startSeconds / 60),
      this.#nowMinute - RETENTION_MINUTES,
    );
    const first = Math.ceil(from / periodMinutes) * periodMinutes;
    const end = Math.min(Math.ceil(endSeconds / 60), this.#nowMinute);
    const minutes: number[] = [];
    for (let minute = first; minute < end; minute += periodMinutes) {
      minutes.push(minute);
    }
    return minutes;
  }

  read({ Metric, Period, Stat }: MetricStat): TimeSeries {
    const statistic = parseStatistic(Stat);
    const periodMinutes = parsePeriod(Period) / 60;
    const dimensions = toDimensionRecord(Metric.Dimensions);
    this.world.adoptByDimensions(this.scope, dimensions);
    const key = metricKey(Metric.Namespace, Metric.MetricName, dimensions);
    const source = this.world.metrics.get(this.scope, key);
    const points = new Map<number, number>();
    for (const minute of source ? this.minutes(periodMinutes * 60) : []) {
      const tier = tierOf(minute, this.#nowMinute);
      if (!source || !tier || periodMinutes % tier.periodMinutes !== 0) {
        continue;
      }
      const value = readStatistic(
        source,
        statistic,
        minute,
        Math.min(minute + periodMinutes, this.#nowMinute),
        tier.sampleMinutes,
      );
      if (value !== undefined) {
        points.set(minute, value);
      }
    }
    return {
      label: Metric.MetricName,
      periodSeconds: periodMinutes * 60,
      points,
    };
  }
}

/** The metrics of the world have a resolution of one minute. */
function parsePeriod(period: number): number {
  if ([1, 5, 10, 20, 30].includes(period)) {
    return 60;
  }
  if (period % 60 !== 0 || period > 86_400) {
    throw validationError(
      'The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, at most 86400',
    );
  }
  return period;
}

function parseStatistic(name: string): () => Statistic {
  const statistic = findStatistic(name);
  if (!statistic) {
    throw validationError(
      `The value ${name} for parameter Stat is not supported: the AWS simulator has Average, Sum, Minimum, Maximum, SampleCount and percentiles such as p95`,
    );
  }
  return statistic;
}
