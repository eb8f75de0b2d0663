import type {
  AwsAnnotationProblem,
  AwsResource,
} from '@hangar/plugin-aws-common';

/**
 * How old an answer is and where it comes from. Part of every CloudWatch
 * answer that carries AWS data.
 *
 * @public
 */
export type DataAge = {
  /** When AWS gave this answer, ISO 8601 UTC. */
  asOf: string;
  /** True when AWS did not answer now, and this is the last good answer. */
  stale: boolean;
  /** True when the AWS simulator answered instead of AWS. */
  simulated: boolean;
};

/**
 * One value of a time series. A gap in the data is an absent point.
 *
 * @public
 */
export type MetricPoint = {
  /** Start of the period, ISO 8601 UTC. */
  time: string;
  /** In the unit of the metric, see {@link MetricUnit}. */
  value: number;
};

/**
 * A CloudWatch statistic or percentile.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 * @public
 */
export type MetricStatistic =
  | 'Average'
  | 'Sum'
  | 'Minimum'
  | 'Maximum'
  | 'SampleCount'
  | 'p50'
  | 'p95'
  | 'p99';

/**
 * The points of one statistic, oldest first.
 *
 * @public
 */
export type MetricSeries = {
  statistic: MetricStatistic;
  points: MetricPoint[];
};

/**
 * What AWS answered for one metric: `complete`, `partial` (some points are
 * missing because AWS could not read them all), `no-data` (AWS has no point in
 * the window), `forbidden` (AWS refuses this metric) or `failed` (AWS could not
 * compute it). Only the first two carry points.
 *
 * @public
 */
export type MetricStatus =
  'complete' | 'partial' | 'no-data' | 'forbidden' | 'failed';

/**
 * The unit the values are in, after scaling: `percent` is 0–100, `seconds` are
 * fractions of a second, `bytes` are bytes.
 *
 * @public
 */
export type MetricUnit = 'percent' | 'count' | 'seconds' | 'bytes';

/**
 * The type of AWS resource a metric belongs to: those an entity can be
 * annotated with, and the target groups found through its ECS service.
 *
 * @public
 */
export type MetricResourceType = AwsResource['type'] | 'target-group';

/**
 * One metric of one AWS resource of an entity.
 *
 * @public
 */
export type EntityMetric = {
  /** `<resource type>/<metric>`, e.g. `ecs-service/CPUUtilization`. Unique together with `resourceName`. */
  id: string;
  resourceType: MetricResourceType;
  /** What the resource is called in the AWS console. */
  resourceName: string;
  accountId: string;
  region: string;
  /** CloudWatch namespace, e.g. `AWS/ECS`. */
  namespace: string;
  /** CloudWatch metric name, e.g. `CPUUtilization`. */
  metricName: string;
  dimensions: Record<string, string>;
  unit: MetricUnit;
  status: MetricStatus;
  /** What AWS says about this metric when its status is not `complete`. */
  message?: string;
  /** One series for each statistic of the metric's definition, in its order. */
  series: MetricSeries[];
};

/**
 * Answer of `GET /v1/entities/{kind}/{namespace}/{name}/metrics`.
 *
 * @public
 */
export type MetricsResponse = DataAge & {
  items: EntityMetric[];
  /** Start of the window shown, ISO 8601 UTC, on a whole period. */
  from: string;
  /** End (exclusive) of the window shown, ISO 8601 UTC, on a whole period. */
  to: string;
  /** Length of one period in seconds. */
  period: number;
  /** Annotations that could not be read, and lookups that failed. */
  problems: AwsAnnotationProblem[];
};

/**
 * State of a CloudWatch alarm.
 *
 * @public
 */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/**
 * A CloudWatch alarm that watches a metric of an entity, or a composite alarm
 * that refers to such an alarm.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html
 * @public
 */
export type EntityAlarm = {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  description?: string;
  state: AlarmState;
  stateReason: string;
  /** Since when the alarm is in this state, ISO 8601 UTC. */
  stateSince: string;
  /** The {@link EntityMetric} `id` it watches, absent when no shown metric is watched. */
  metricId?: string;
  /** In the unit of the metric `metricId`, or in AWS's own when there is none. */
  threshold?: number;
  /** E.g. `GreaterThanThreshold`. */
  comparisonOperator?: string;
  /** E.g. `Average` or `p95`. */
  statistic?: string;
  /** Seconds. */
  period?: number;
  evaluationPeriods?: number;
  datapointsToAlarm?: number;
};

/**
 * Answer of `GET /v1/entities/{kind}/{namespace}/{name}/alarms`.
 *
 * @public
 */
export type AlarmsResponse = DataAge & {
  items: EntityAlarm[];
  problems: AwsAnnotationProblem[];
};

/**
 * One entry in the history of an alarm.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmHistoryItem.html
 * @public
 */
export type AlarmHistoryItem = {
  alarmName: string;
  /** ISO 8601 UTC. */
  time: string;
  type: 'StateUpdate' | 'ConfigurationUpdate' | 'Action';
  summary: string;
  fromState?: AlarmState;
  toState?: AlarmState;
};

/**
 * Answer of `GET /v1/entities/{kind}/{namespace}/{name}/alarms/{alarmName}/history`,
 * newest first.
 *
 * @public
 */
export type AlarmHistoryResponse = DataAge & {
  items: AlarmHistoryItem[];
  /** Ask again with this as `cursor`, and the same `from` and `to`, for the next page. */
  nextCursor?: string;
};

/**
 * One log event.
 *
 * @public
 */
export type LogEvent = {
  /** ISO 8601 UTC. */
  time: string;
  message: string;
  /** Name of the log group. */
  logGroup: string;
  /** Name of the log stream. */
  logStream: string;
};

/**
 * Answer of `GET /v1/entities/{kind}/{namespace}/{name}/logs`, newest first.
 *
 * @public
 */
export type LogsResponse = DataAge & {
  items: LogEvent[];
  /** What the search read; AWS bills by the bytes scanned. */
  statistics: {
    bytesScanned: number;
    recordsMatched: number;
    recordsScanned: number;
  };
  /** The largest number of events this answer could hold. */
  limit: number;
  /** True when more events match than `limit`. */
  truncated: boolean;
  /** True when the search was stopped at `scanLimitBytes`: older events may be missing. */
  stoppedAtScanLimit: boolean;
  /** The most bytes one search may read, config `cloudwatch.logs.scanLimitBytes`. */
  scanLimitBytes: number;
  problems: AwsAnnotationProblem[];
};

/**
 * A log search worth keeping.
 *
 * @public
 */
export type SavedLogQuery = {
  id: string;
  /** Shown to the user, by language. */
  title: { en: string; ja: string };
  /** Plain text that a message must contain; empty for every message. */
  query: string;
  /** Only messages that look like errors. */
  errorsOnly: boolean;
};

/**
 * Answer of `GET /v1/log-queries`: the built-in queries, then those of config
 * `cloudwatch.logs.savedQueries`.
 *
 * @public
 */
export type LogQueriesResponse = { items: SavedLogQuery[] };
