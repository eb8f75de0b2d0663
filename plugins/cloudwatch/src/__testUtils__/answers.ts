import type { Entity } from '@backstage/catalog-model';
import type {
  AlarmHistoryResponse,
  AlarmsResponse,
  EntityAlarm,
  EntityMetric,
  LogsResponse,
  MetricSeries,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';

const SCOPE = { accountId: '111122223333', region: 'ap-northeast-1' };
const SERVICE = 'drone-prod-engineer-ecs-parts-inventory';

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts-inventory',
    namespace: 'default',
    annotations: {
      'aws.amazon.com/amazon-ecs-service-arn': `arn:aws:ecs:ap-northeast-1:111122223333:service/drone-prod-engineer-ecs/${SERVICE}`,
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

export const age = {
  asOf: '2026-11-02T03:00:00.000Z',
  stale: false,
  simulated: true,
};

export const FROM = '2026-11-02T00:00:00.000Z';
export const TO = '2026-11-02T03:00:00.000Z';
export const PERIOD = 300;

/** Points from the start of the window on, one each period; null is a gap. */
export function points(...values: Array<number | null>) {
  return values.flatMap((value, index) => {
    const time = Date.parse(FROM) + index * PERIOD * 1000;
    return value === null
      ? []
      : [{ time: new Date(time).toISOString(), value }];
  });
}

export function metric(
  id: string,
  series: MetricSeries[],
  rest: Partial<EntityMetric> = {},
): EntityMetric {
  const [resourceType, metricName] = id.split('/');
  return {
    id,
    resourceType: resourceType as EntityMetric['resourceType'],
    resourceName: SERVICE,
    ...SCOPE,
    namespace: 'AWS/ECS',
    metricName,
    dimensions: { ServiceName: SERVICE },
    unit: 'percent',
    status: 'complete',
    series,
    ...rest,
  };
}

export const cpu = metric('ecs-service/CPUUtilization', [
  { statistic: 'Average', points: points(41.5, 43, null, 91.25) },
]);

export const latency = metric(
  'load-balancer/TargetResponseTime',
  [
    { statistic: 'p50', points: points(0.05, 0.06) },
    { statistic: 'p95', points: points(0.2, 0.25) },
  ],
  { unit: 'seconds', resourceName: 'drone-prod-engineer-alb' },
);

export function metricsResponse(
  items: EntityMetric[],
  rest: Partial<MetricsResponse> = {},
): MetricsResponse {
  return {
    ...age,
    items,
    from: FROM,
    to: TO,
    period: PERIOD,
    problems: [],
    ...rest,
  };
}

export const cpuAlarm: EntityAlarm = {
  name: 'drone-prod-engineer-cloudwatch-cpu',
  arn: 'arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:drone-prod-engineer-cloudwatch-cpu',
  ...SCOPE,
  state: 'ALARM',
  stateReason:
    'Threshold Crossed: 3 out of the last 3 datapoints were greater than the threshold (80.0).',
  stateSince: '2026-11-02T02:45:00.000Z',
  metricId: 'ecs-service/CPUUtilization',
  threshold: 80,
  comparisonOperator: 'GreaterThanThreshold',
  statistic: 'Average',
  period: 300,
  evaluationPeriods: 3,
  datapointsToAlarm: 3,
};

export const okAlarm: EntityAlarm = {
  ...cpuAlarm,
  name: 'drone-prod-engineer-cloudwatch-5xx',
  arn: `${cpuAlarm.arn}-5xx`,
  state: 'OK',
  metricId: 'load-balancer/HTTPCode_Target_5XX_Count',
  statistic: 'Sum',
  threshold: 10,
};

export function alarmsResponse(items: EntityAlarm[]): AlarmsResponse {
  return { ...age, items, problems: [] };
}

export function logsResponse(
  messages: string[],
  rest: Partial<LogsResponse> = {},
): LogsResponse {
  return {
    ...age,
    items: messages.map((message, index) => ({
      time: new Date(Date.parse(TO) - index * 1000).toISOString(),
      message,
      logGroup: `/ecs/${SERVICE}`,
      logStream: 'ecs/app/1',
    })),
    statistics: {
      bytesScanned: 3 * 1024 * 1024,
      recordsMatched: messages.length,
      recordsScanned: 12345,
    },
    limit: 100,
    truncated: false,
    stoppedAtScanLimit: false,
    scanLimitBytes: 1024 ** 3,
    problems: [],
    ...rest,
  };
}

export const logQueries = {
  items: [
    {
      id: 'newest',
      title: { en: 'Newest messages', ja: '最新のログ' },
      query: '',
      errorsOnly: false,
    },
    {
      id: 'errors',
      title: { en: 'Errors', ja: 'エラーログ' },
      query: '',
      errorsOnly: true,
    },
  ],
};

export function historyResponse(
  transitions: Array<
    Pick<AlarmHistoryResponse['items'][0], 'fromState' | 'toState'>
  >,
  nextCursor?: string,
): AlarmHistoryResponse {
  return {
    ...age,
    nextCursor,
    items: transitions.map(states => ({
      alarmName: cpuAlarm.name,
      time: cpuAlarm.stateSince,
      type: 'StateUpdate',
      summary: 'Alarm updated',
      ...states,
    })),
  };
}
