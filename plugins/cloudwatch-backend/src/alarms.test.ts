import type {
  AlarmHistoryResponse,
  AlarmsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { stopClockAt } from '@hangar/test-utils';
import {
  answerAws,
  awsFailure,
  type WireInput,
} from './__testUtils__/answerAws';
import { targetGroupArn } from './__testUtils__/sampleEntities';
import { entityUrl, startPlugin, stranger } from './__testUtils__/startPlugin';

const now = Date.parse('2026-11-20T03:00:00Z') / 1000;
const dimensions = (values: Record<string, string>) =>
  Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
const service = dimensions({
  ServiceName: 'drone-prod-engineer-ecs-parts-inventory',
  ClusterName: 'drone-prod-engineer-ecs',
});
const balancer = {
  LoadBalancer: 'app/drone-prod-engineer-alb/50dc6c495c0c9188',
};

const alarm = (name: string, rest: object) => ({
  AlarmName: name,
  AlarmArn: `arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:${name}`,
  StateValue: 'OK',
  StateReason: 'Threshold not crossed',
  StateUpdatedTimestamp: now - 60,
  StateTransitionedTimestamp: now - 3600,
  ...rest,
});

const cpu = alarm('drone-prod-engineer-cloudwatch-cpu', {
  AlarmDescription: 'CPU above 80 %',
  Namespace: 'AWS/ECS',
  MetricName: 'CPUUtilization',
  Dimensions: service,
  Statistic: 'Average',
  Period: 300,
  EvaluationPeriods: 3,
  DatapointsToAlarm: 3,
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  StateValue: 'ALARM',
  StateReason: 'Three datapoints were greater than the threshold (80.0).',
});

const metricAlarms = [
  alarm('someone-elses-cpu', {
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: dimensions({ ServiceName: 'other', ClusterName: 'other' }),
  }),
  alarm('whole-cluster', {
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: dimensions({ ClusterName: 'drone-prod-engineer-ecs' }),
  }),
  alarm('tasks', {
    Namespace: 'AWS/ECS',
    MetricName: 'CPUUtilization',
    Dimensions: service,
    Statistic: 'SampleCount',
    Threshold: 1,
  }),
  alarm('target-group-hosts', {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'UnHealthyHostCount',
    Dimensions: dimensions({
      TargetGroup: 'targetgroup/drone-prod-engineer-tg/73e2d6bc24d8a067',
      ...balancer,
    }),
  }),
  alarm('error-rate', {
    StateValue: 'INSUFFICIENT_DATA',
    Threshold: 5,
    Metrics: [
      { Id: 'rate', Expression: '100 * errors / requests' },
      ...['HTTPCode_Target_5XX_Count', 'RequestCount'].map(MetricName => ({
        Id: MetricName === 'RequestCount' ? 'requests' : 'errors',
        MetricStat: {
          Metric: {
            Namespace: 'AWS/ApplicationELB',
            MetricName,
            Dimensions: dimensions(balancer),
          },
          Period: 60,
          Stat: 'Sum',
        },
        ReturnData: false,
      })),
    ],
  }),
];
const compositeAlarms = [
  alarm('service-down', {
    AlarmRule:
      'ALARM("drone-prod-engineer-cloudwatch-cpu") AND NOT OK(error-rate)',
  }),
  alarm('everything-down', { AlarmRule: "ALARM('service-down')" }),
  alarm('unrelated', { AlarmRule: 'ALARM(someone-elses-cpu)' }),
];

const describeServices = () => ({
  services: [
    {
      serviceName: 'drone-prod-engineer-ecs-parts-inventory',
      status: 'ACTIVE',
      loadBalancers: [{ targetGroupArn }],
    },
  ],
});

// two pages, as AWS gives them
const describeAlarms = (input: WireInput) =>
  input.NextToken
    ? { MetricAlarms: [cpu], CompositeAlarms: compositeAlarms }
    : { MetricAlarms: metricAlarms, NextToken: 'page-2' };

const historyItems = [
  {
    AlarmName: cpu.AlarmName,
    Timestamp: now - 3600,
    HistoryItemType: 'StateUpdate',
    HistorySummary: 'Alarm updated from OK to ALARM',
    HistoryData: JSON.stringify({
      oldState: { stateValue: 'OK' },
      newState: { stateValue: 'ALARM' },
    }),
  },
  {
    AlarmName: cpu.AlarmName,
    Timestamp: now - 3600,
    HistoryItemType: 'Action',
    HistorySummary: 'Successfully executed action arn:aws:sns:…',
    HistoryData: '{}',
  },
];

const alarmsUrl = entityUrl('parts-inventory', 'alarms');
const historyUrl = (alarmName: string, query: Record<string, string> = {}) =>
  `${alarmsUrl}/${encodeURIComponent(alarmName)}/history?${new URLSearchParams(query)}`;

describe('alarms', () => {
  stopClockAt('2026-11-20T03:00:00Z');

  const setUp = async (operations = {}) => {
    const requests = answerAws({
      DescribeServices: describeServices,
      DescribeAlarms: describeAlarms,
      DescribeAlarmHistory: () => ({ AlarmHistoryItems: historyItems }),
      ...operations,
    });
    const plugin = await startPlugin();
    const count = (operation: string) =>
      requests.filter(request => request.operation === operation).length;
    return { ...plugin, requests, count };
  };

  it("shows the alarms that watch the entity, on all pages, and nobody else's", async () => {
    const { get } = await setUp();
    const { body } = await get(alarmsUrl).expect(200);
    const { items, ...rest }: AlarmsResponse = body;
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      ['drone-prod-engineer-cloudwatch-cpu', 'ALARM'],
      ['error-rate', 'INSUFFICIENT_DATA'],
      ['everything-down', 'OK'],
      ['service-down', 'OK'],
      ['target-group-hosts', 'OK'],
      ['tasks', 'OK'],
    ]);
    expect(items[0]).toEqual({
      name: 'drone-prod-engineer-cloudwatch-cpu',
      arn: 'arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:drone-prod-engineer-cloudwatch-cpu',
      accountId: '111122223333',
      region: 'ap-northeast-1',
      description: 'CPU above 80 %',
      state: 'ALARM',
      stateReason: 'Three datapoints were greater than the threshold (80.0).',
      stateSince: '2026-11-20T02:00:00.000Z',
      metricId: 'ecs-service/CPUUtilization',
      threshold: 80,
      comparisonOperator: 'GreaterThanThreshold',
      statistic: 'Average',
      period: 300,
      evaluationPeriods: 3,
      datapointsToAlarm: 3,
    });
    expect(items.find(({ name }) => name === 'tasks')?.metricId).toBe(
      'ecs-service/RunningTaskCount',
    );
    expect(
      items.find(({ name }) => name === 'error-rate')?.metricId,
    ).toBeUndefined();
    expect(rest).toMatchObject({ stale: false, problems: [] });
  });

  it('puts a threshold into the unit of the chart', async () => {
    const { get } = await setUp({
      DescribeAlarms: () => ({
        MetricAlarms: [
          alarm('slow', {
            Namespace: 'AWS/AppRunner',
            MetricName: 'RequestLatency',
            Dimensions: dimensions({
              ServiceName: 'drone-prod-engineer-apprunner',
              ServiceID: '8fe1e10304f84fd2b0df550fe98a71fa',
            }),
            ExtendedStatistic: 'p95',
            Threshold: 500,
          }),
        ],
      }),
    });
    const { body } = await get(entityUrl('flight-telemetry', 'alarms'));
    expect(body.items).toMatchObject([
      {
        metricId: 'app-runner-service/RequestLatency',
        statistic: 'p95',
        threshold: 0.5,
      },
    ]);
  });

  it('asks AWS once for all entities of an account and region', async () => {
    const { get, count } = await setUp();
    await Promise.all(
      ['parts-inventory', 'flight-telemetry', 'half-broken'].flatMap(name =>
        Array.from({ length: 20 }, () =>
          get(entityUrl(name, 'alarms')).expect(200),
        ),
      ),
    );
    // one request for each page
    expect(count('DescribeAlarms')).toBe(2);
  });

  it('shows nobody the alarms of an entity they may not read', async () => {
    const { get } = await setUp();
    const answers = [
      await get(alarmsUrl),
      await get(alarmsUrl, stranger),
      await get(historyUrl(cpu.AlarmName), stranger),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
  });

  it('fails as AWS fails when there is nothing to fall back to', async () => {
    const { get } = await setUp({
      DescribeAlarms: () => awsFailure('ExpiredTokenException'),
    });
    const { body, status } = await get(alarmsUrl);
    expect(status).toBe(502);
    expect(body.error.name).toBe('AwsCredentialsError');
  });

  describe('history', () => {
    it('tells what happened to an alarm', async () => {
      const { get, requests } = await setUp();
      const { body } = await get(
        historyUrl(cpu.AlarmName, {
          from: '2026-11-19T00:00:00Z',
          to: '2026-11-20T02:59:30Z',
          limit: '2',
        }),
      ).expect(200);
      const { items }: AlarmHistoryResponse = body;
      expect(items).toEqual([
        {
          alarmName: cpu.AlarmName,
          time: '2026-11-20T02:00:00.000Z',
          type: 'StateUpdate',
          summary: 'Alarm updated from OK to ALARM',
          fromState: 'OK',
          toState: 'ALARM',
        },
        {
          alarmName: cpu.AlarmName,
          time: '2026-11-20T02:00:00.000Z',
          type: 'Action',
          summary: expect.stringContaining('Successfully executed'),
        },
      ]);
      expect(requests.at(-1)?.input).toMatchObject({
        AlarmName: cpu.AlarmName,
        StartDate: Date.parse('2026-11-19T00:00:00Z') / 1000,
        EndDate: now,
        MaxRecords: 2,
        ScanBy: 'TimestampDescending',
      });
    });

    it('pages with a cursor that is bound to the list', async () => {
      const { get, requests } = await setUp({
        DescribeAlarmHistory: (input: WireInput) =>
          input.NextToken
            ? { AlarmHistoryItems: historyItems.slice(1) }
            : { AlarmHistoryItems: historyItems.slice(0, 1), NextToken: 'x' },
      });
      const query = { from: '2026-11-19T00:00:00Z' };
      const first = await get(historyUrl(cpu.AlarmName, query));
      const cursor = first.body.nextCursor;
      const second = await get(historyUrl(cpu.AlarmName, { ...query, cursor }));
      expect(second.body.items).toHaveLength(1);
      expect(second.body.nextCursor).toBeUndefined();
      expect(requests.at(-1)?.input).toMatchObject({ NextToken: 'x' });

      for (const wrong of [
        historyUrl(cpu.AlarmName, { from: '2026-11-18T00:00:00Z', cursor }),
        historyUrl('tasks', { ...query, cursor }),
        historyUrl(cpu.AlarmName, { ...query, cursor: 'nonsense' }),
        historyUrl(cpu.AlarmName, { ...query, cursor: 'WyJhIiwxLDIsM10' }),
      ]) {
        const { body, status } = await get(wrong);
        expect(status).toBe(400);
        expect(body.error.message).toMatch(/^cursor /);
      }
    });

    it.each(['someone-elses-cpu', 'no-such-alarm', '../x', 'アラーム'])(
      'knows no alarm %s of this entity',
      async name => {
        const { get, count } = await setUp();
        const { body, status } = await get(historyUrl(name));
        expect(status).toBe(404);
        expect(body.error.message).toContain(`has no alarm named "${name}"`);
        expect(count('DescribeAlarmHistory')).toBe(0);
      },
    );

    it.each([
      ['limit', { limit: '0' }],
      ['limit', { limit: '101' }],
      ['limit', { limit: 'many' }],
      ['from', { from: '2016-11-20T00:00:00Z' }],
      ['to', { to: 'tomorrow' }],
    ])('refuses a wrong %s', async (field, query) => {
      const { get } = await setUp();
      const { body, status } = await get(
        historyUrl(cpu.AlarmName, query as unknown as Record<string, string>),
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(new RegExp(`^${field} must`));
    });

    it('refuses a name that no alarm can have', async () => {
      const { get } = await setUp();
      for (const name of ['a'.repeat(256), 'a\nb']) {
        const { body, status } = await get(historyUrl(name));
        expect(status).toBe(400);
        expect(body.error.message).toMatch(/^alarmName must/);
      }
    });
  });
});
