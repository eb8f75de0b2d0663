import type { MetricSource } from '../metrics/types';
import type { Scope } from '../services/types';
import type { AlarmTimeline } from './AlarmTimeline';

export type AlarmStateValue = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export type AlarmComparison =
  | 'GreaterThanThreshold'
  | 'GreaterThanOrEqualToThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold';

/** A static-threshold metric alarm. */
export type Alarm = Scope & {
  name: string;
  arn: string;
  description?: string;
  metric: Pick<
    MetricSource,
    'namespace' | 'metricName' | 'dimensions' | 'datum'
  >;
  /** What it is computed from, as the API writes it, if not from one metric. */
  queries?: ReadonlyArray<unknown>;
  /** E.g. `Average` or `p95`. */
  statistic: string;
  comparison: AlarmComparison;
  unit?: string;
  threshold: number;
  periodMinutes: number;
  evaluationPeriods: number;
  datapointsToAlarm: number;
  treatMissingData: 'missing' | 'ignore' | 'notBreaching' | 'breaching';
  actionArns: ReadonlyArray<string>;
  /** Epoch minute of its creation; none for what was always there. */
  createdMinute?: number;
};

export type Datapoint = { startMinute: number; value?: number };

export type AlarmTransition = {
  minute: number;
  from: AlarmStateValue;
  to: AlarmStateValue;
  /** The datapoints that were looked at, oldest first. */
  datapoints: Datapoint[];
};

/** An alarm with the account and region it is found under. */
export type AlarmEntry = Scope & { name: string; timeline: AlarmTimeline };
