import type {
  EntityMetric,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import {
  answerAws,
  answerGetMetricData,
  awsFailure,
  type WireInput,
} from './__testUtils__/answerAws';
import { setClock, useClock } from './__testUtils__/clock';
import { targetGroupArn } from './__testUtils__/sampleEntities';
import { entityUrl, startPlugin, stranger } from './__testUtils__/startPlugin';

const metricsUrl = (name: string, query: Record<string, string> = {}) =>
  `${entityUrl(name, 'metrics')}?${new URLSearchParams(query)}`;

const describeServices = () => ({
  services: [
    {
      serviceName: 'drone-prod-engineer-ecs-parts-inventory',
      status: 'ACTIVE',
      loadBalancers: [{ targetGroupArn }],
    },
  ],
  failures: [],
});

const count = (requests: Array<{ operation: string }>, operation: string) =>
  requests.filter(request => request.operation === operation).length;

describe('GET …/metrics', () => {
  useClock('2026-11-20T03:00:10Z');

  it('shows every metric of an entity from one GetMetricData request', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    const { body, status } = await get(metricsUrl('parts-inventory'));
    expect(status).toBe(200);
    const answer: MetricsResponse = body;

    expect(answer.items.map(({ id }) => id)).toEqual([
      'ecs-service/CPUUtilization',
      'ecs-service/MemoryUtilization',
      'ecs-service/RunningTaskCount',
      'load-balancer/RequestCount',
      'load-balancer/HTTPCode_Target_2XX_Count',
      'load-balancer/HTTPCode_Target_4XX_Count',
      'load-balancer/HTTPCode_Target_5XX_Count',
      'load-balancer/TargetResponseTime',
      'rds-instance/CPUUtilization',
      'rds-instance/FreeStorageSpace',
      'rds-instance/DatabaseConnections',
      'log-group/IncomingLogEvents',
      'target-group/HealthyHostCount',
    ]);
    expect(answer).toMatchObject({
      asOf: '2026-11-20T03:00:10.000Z',
      from: '2026-11-20T00:00:00.000Z',
      to: '2026-11-20T03:00:00.000Z',
      period: 60,
      stale: false,
      simulated: false,
      problems: [],
    });
    expect(answer.items[0]).toEqual({
      id: 'ecs-service/CPUUtilization',
      resourceType: 'ecs-service',
      resourceName: 'drone-prod-engineer-ecs-parts-inventory',
      accountId: '111122223333',
      region: 'ap-northeast-1',
      namespace: 'AWS/ECS',
      metricName: 'CPUUtilization',
      dimensions: {
        ClusterName: 'drone-prod-engineer-ecs',
        ServiceName: 'drone-prod-engineer-ecs-parts-inventory',
      },
      unit: 'percent',
      status: 'complete',
      series: [
        {
          statistic: 'Average',
          points: [
            { time: '2026-11-20T00:00:00.000Z', value: 1 },
            { time: '2026-11-20T00:01:00.000Z', value: 2 },
            { time: '2026-11-20T00:02:00.000Z', value: 3 },
          ],
        },
      ],
    });
    expect(answer.items[7].series.map(({ statistic }) => statistic)).toEqual([
      'p50',
      'p95',
      'p99',
    ]);
    expect(answer.items[12].dimensions).toEqual({
      TargetGroup: 'targetgroup/drone-prod-engineer-tg/73e2d6bc24d8a067',
      LoadBalancer: 'app/drone-prod-engineer-alb/50dc6c495c0c9188',
    });

    expect(requests.map(({ operation }) => operation)).toEqual([
      'DescribeServices',
      'GetMetricData',
    ]);
    // the number of tasks comes from metric math
    const { MetricDataQueries } = requests[1].input;
    expect(MetricDataQueries).toContainEqual({
      Id: 'q2',
      Expression: 'q2m / (PERIOD(q2m) / 60)',
      Period: 60,
      ReturnData: true,
    });
  });

  it("shows exactly App Runner's metrics, latency in seconds", async () => {
    answerAws({
      GetMetricData: answerGetMetricData(() => ({ Values: [183] })),
    });
    const { get } = await startPlugin();
    const { body } = await get(metricsUrl('flight-telemetry'));
    expect([
      ...new Set(body.items.map(({ metricName }: EntityMetric) => metricName)),
    ]).toEqual([
      'CPUUtilization',
      'MemoryUtilization',
      'Requests',
      '2xxStatusResponses',
      '4xxStatusResponses',
      '5xxStatusResponses',
      'RequestLatency',
      'IncomingLogEvents',
    ]);
    const latency = body.items.find(
      ({ metricName }: EntityMetric) => metricName === 'RequestLatency',
    );
    expect(latency.unit).toBe('seconds');
    expect(latency.series[0].points[0].value).toBe(0.183);
  });

  it('asks AWS once for 200 viewers within a minute, each with times of their own', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    const view = (viewer: number) => {
      // each browser computes "the last 3 hours" by its own clock
      const to = Date.now() + (viewer % 7) * 13 - 40;
      const from = to - 3 * 3600_000 - (viewer % 3);
      return get(
        metricsUrl('parts-inventory', {
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        }),
      );
    };
    const first = await Promise.all(
      Array.from({ length: 100 }, (_, i) => view(i)),
    );
    setClock('2026-11-20T03:01:05Z');
    const second = await Promise.all(
      Array.from({ length: 100 }, (_, i) => view(i)),
    );
    expect([...first, ...second].map(({ status }) => status)).toEqual(
      Array(200).fill(200),
    );
    expect(count(requests, 'GetMetricData')).toBe(1);
    expect(count(requests, 'DescribeServices')).toBe(1);
  });

  it('lets viewers of different ranges, periods and entities not share', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('parts-inventory'));
    await get(metricsUrl('parts-inventory', { period: '300' }));
    await get(metricsUrl('parts-inventory', { from: '2026-11-19T21:00:00Z' }));
    await get(
      metricsUrl('parts-inventory', {
        from: '2026-11-18T00:00:00Z',
        to: '2026-11-18T03:00:00Z',
      }),
    );
    await get(metricsUrl('sales-support'));
    expect(count(requests, 'GetMetricData')).toBe(5);
    expect(requests.map(({ accessKey }) => accessKey).slice(-1)).toEqual([
      'SIMULATED444455556666',
    ]);
  });

  it('narrows an answer to the metrics asked for without asking AWS again', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('parts-inventory'));
    const { body } = await get(
      `${metricsUrl('parts-inventory')}&metric=ecs-service/CPUUtilization&metric=load-balancer/RequestCount`,
    );
    expect(body.items.map(({ id }: EntityMetric) => id)).toEqual([
      'ecs-service/CPUUtilization',
      'load-balancer/RequestCount',
    ]);
    expect(count(requests, 'GetMetricData')).toBe(1);
  });

  it('checks the right of the caller before it serves what it already has', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin({ visibleToStranger: ['sales-support'] });
    for (const name of ['parts-inventory', 'sales-support']) {
      await get(metricsUrl(name)).expect(200);
    }
    const before = requests.length;

    const unseen = await get(metricsUrl('parts-inventory'), stranger);
    expect(unseen.status).toBe(404);
    expect(Object.keys(unseen.body).sort()).toEqual([
      'error',
      'request',
      'response',
    ]);
    expect(unseen.body.error.message).toBe(
      'There is no entity component:default/parts-inventory, or you may not see it',
    );
    const denied = await get(metricsUrl('sales-support'), stranger);
    expect(denied.status).toBe(403);
    expect(denied.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        'the permission cloudwatch.metrics.read on component:default/sales-support',
      ),
    });
    expect(requests).toHaveLength(before);
  });

  it('says the same of an entity that does not exist and of one not to be seen', async () => {
    const { get } = await startPlugin();
    const missing = await get(metricsUrl('missing'));
    const unseen = await get(metricsUrl('parts-inventory'), stranger);
    expect([missing.status, unseen.status]).toEqual([404, 404]);
    expect(missing.body.error.message.replace('missing', 'X')).toBe(
      unseen.body.error.message.replace('parts-inventory', 'X'),
    );
  });

  it('is closed to callers without credentials', async () => {
    const { agent } = await startPlugin();
    for (const url of [
      metricsUrl('parts-inventory'),
      entityUrl('parts-inventory', 'alarms'),
      entityUrl('parts-inventory', 'alarms/a/history'),
      entityUrl('parts-inventory', 'logs'),
      '/api/cloudwatch/v1/log-queries',
      '/api/cloudwatch/openapi.json',
    ]) {
      const { status } = await agent
        .get(url)
        .set('Authorization', 'Bearer mock-none-token');
      expect({ url, status }).toEqual({ url, status: 401 });
    }
  });

  it('serves the last good answer with its age when AWS throttles', async () => {
    let throttled = false;
    const answer = answerGetMetricData();
    const requests = answerAws({
      GetMetricData: input =>
        throttled ? awsFailure('ThrottlingException') : answer(input),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('flight-telemetry'));
    throttled = true;
    setClock('2026-11-20T03:07:00Z');
    const { body, status } = await get(metricsUrl('flight-telemetry'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stale: true,
      asOf: '2026-11-20T03:00:10.000Z',
      to: '2026-11-20T03:00:00.000Z',
    });
    expect(body.items[0].series[0].points).toHaveLength(3);
    const tries = requests.length;
    await get(metricsUrl('flight-telemetry'));
    expect(requests).toHaveLength(tries);

    throttled = false;
    setClock('2026-11-20T03:07:30Z');
    const recovered = await get(metricsUrl('flight-telemetry'));
    expect(recovered.body).toMatchObject({
      stale: false,
      asOf: '2026-11-20T03:07:30.000Z',
    });
  });

  it('never keeps an error: 503 with Retry-After, then the answer', async () => {
    let throttled = true;
    const answer = answerGetMetricData();
    answerAws({
      GetMetricData: input =>
        throttled ? awsFailure('ThrottlingException') : answer(input),
    });
    const { get } = await startPlugin();
    const failed = await get(metricsUrl('flight-telemetry'));
    expect(failed.status).toBe(503);
    expect(failed.headers['retry-after']).toBe('5');
    expect(failed.body.error.message).toContain('AWS asks to slow down');
    throttled = false;
    await get(metricsUrl('flight-telemetry')).expect(200);
  });

  it('does not confuse a refusal of AWS with one of the portal', async () => {
    answerAws({
      GetMetricData: () =>
        awsFailure(
          'AccessDeniedException',
          'User: arn:aws:sts::111122223333:assumed-role/inner/x is not authorized to perform: cloudwatch:GetMetricData',
        ),
    });
    const { get } = await startPlugin();
    const { body, status, text } = await get(metricsUrl('flight-telemetry'));
    expect(status).toBe(502);
    expect(body.error).toMatchObject({
      name: 'AwsAccessDeniedError',
      missingAction: 'cloudwatch:GetMetricData',
    });
    expect(text).not.toContain('assumed-role');
  });

  it('tells of each metric what AWS did not give', async () => {
    answerAws({
      GetMetricData: answerGetMetricData(({ MetricStat }) => {
        switch (MetricStat.Metric.MetricName) {
          case 'CPUUtilization':
            return { Values: [1], StatusCode: 'PartialData' };
          case 'MemoryUtilization':
            return { StatusCode: 'Forbidden' };
          case 'Requests':
            return {
              StatusCode: 'InternalError',
              Messages: [{ Code: 'X', Value: 'Try later' }],
            };
          case '5xxStatusResponses':
            return {};
          default:
            return { Values: [1] };
        }
      }),
    });
    const { get } = await startPlugin();
    const { body } = await get(metricsUrl('flight-telemetry'));
    const told = Object.fromEntries(
      body.items.map(({ id, status, message }: EntityMetric) => [
        id.split('/')[1],
        [status, message],
      ]),
    );
    expect(told).toMatchObject({
      CPUUtilization: ['partial', 'AWS returned only a part of the data'],
      MemoryUtilization: ['forbidden', expect.stringContaining('AWS refuses')],
      Requests: ['failed', 'AWS could not compute this metric; Try later'],
      '5xxStatusResponses': ['no-data', undefined],
      '2xxStatusResponses': ['complete', undefined],
    });
  });

  it('follows every page and puts the parts together', async () => {
    const requests = answerAws({
      GetMetricData: input => {
        const page = input.NextToken ? 1 : 0;
        return {
          MetricDataResults: input.MetricDataQueries.map(
            (query: WireInput) => ({
              Id: query.Id,
              Timestamps: [input.StartTime + page * 60],
              Values: [page],
              StatusCode: page ? 'Complete' : 'PartialData',
            }),
          ),
          ...(page === 0 && { NextToken: 'more' }),
        };
      },
    });
    const { get } = await startPlugin();
    const { body } = await get(metricsUrl('flight-telemetry'));
    expect(requests).toHaveLength(2);
    expect(body.items[0].status).toBe('complete');
    expect(body.items[0].series[0].points).toEqual([
      { time: '2026-11-20T00:00:00.000Z', value: 0 },
      { time: '2026-11-20T00:01:00.000Z', value: 1 },
    ]);
  });

  it('shows the rest when the target groups cannot be found', async () => {
    answerAws({
      DescribeServices: () => awsFailure('AccessDeniedException'),
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    const { body, status } = await get(metricsUrl('parts-inventory'));
    expect(status).toBe(200);
    expect(body.items).toHaveLength(12);
    expect(body.problems).toEqual([
      {
        annotation: 'aws.amazon.com/amazon-ecs-service-arn',
        value: expect.stringContaining('service/drone-prod-engineer-ecs/'),
        message: expect.stringMatching(
          /^Healthy hosts are not shown.*ecs:DescribeServices/,
        ),
      },
    ]);
  });

  it('names a malformed ARN, and shows the others', async () => {
    answerAws({ GetMetricData: answerGetMetricData() });
    const { get } = await startPlugin();
    const alone = await get(metricsUrl('broken')).expect(200);
    expect(alone.body.items).toEqual([]);
    const half = await get(metricsUrl('half-broken')).expect(200);
    expect(half.body.items).toHaveLength(3);
    for (const { body } of [alone, half]) {
      expect(body.problems).toEqual([
        expect.objectContaining({
          annotation: 'aws.amazon.com/amazon-ecs-service-arn',
          value: 'arn:aws:ecs:nowhere',
        }),
      ]);
    }
  });

  it('answers an entity without AWS resources with nothing', async () => {
    const { get } = await startPlugin();
    const { body } = await get(metricsUrl('unbound')).expect(200);
    expect(body).toMatchObject({ items: [], problems: [] });
  });

  it('says that an account is not configured, and shows the other accounts', async () => {
    answerAws({ GetMetricData: answerGetMetricData() });
    const { get } = await startPlugin();
    const { body, status } = await get(metricsUrl('foreign'));
    expect(status).toBe(502);
    expect(body.error.name).toBe('AwsAccountNotConfiguredError');

    const spread = await get(metricsUrl('spread')).expect(200);
    const statuses = spread.body.items.map((item: EntityMetric) => [
      item.accountId,
      item.status,
    ]);
    expect(statuses).toContainEqual(['111122223333', 'complete']);
    expect(statuses).toContainEqual(['999999999999', 'forbidden']);
  });

  it.each([
    ['from', { from: 'yesterday' }, 'from must be an ISO 8601 time'],
    ['from', { from: '2026-02-30T00:00:00Z' }, 'from must be an ISO 8601 time'],
    ['to', { to: '2026-11-20T25:00:00Z' }, 'to must be an ISO 8601 time'],
    [
      'from',
      { from: '2026-11-20T02:00:00Z', to: '2026-11-20T01:00:00Z' },
      'from must be before to',
    ],
    ['to', { to: '2027-01-01T00:00:00Z' }, 'to must not be in the future'],
    [
      'from',
      { from: '2016-11-20T00:00:00Z' },
      'from must not be more than 455 days ago',
    ],
    [
      'period',
      { period: '1' },
      'period must be a number of seconds that is a multiple of 60, up to 86400: use 60, 300, 900, 3600, 21600, 86400',
    ],
    ['period', { period: '90' }, 'multiple of 60'],
    ['period', { period: '1e3' }, 'multiple of 60'],
    [
      'period',
      { period: '60', from: '2026-11-17T03:00:00Z' },
      'period 60 makes 4321 points of this range, more than the 1440 a chart can show: use 900 or more',
    ],
    [
      'period',
      {
        period: '60',
        from: '2026-10-01T00:00:00Z',
        to: '2026-10-01T01:00:00Z',
      },
      'period must be a multiple of 300 for data as old as',
    ],
    [
      'metric',
      { metric: 'ecs-service/Nope' },
      'metric "ecs-service/Nope" is unknown: use ecs-service/CPUUtilization',
    ],
    ['metric', { metric: '<script>' }, 'metric "<script>" is unknown'],
    ['perod', { perod: '60' }, "Unknown query parameter 'perod'"],
  ])('refuses a wrong %s: %j', async (field, query, message) => {
    const { get } = await startPlugin();
    const { body, status } = await get(
      metricsUrl('parts-inventory', query as unknown as Record<string, string>),
    );
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
    expect(body.error.message).toContain(field);
  });

  it.each(['..%2F..%2Fetc', 'a%20b', '%E9%83%A8%E5%93%81', 'a'.repeat(64)])(
    'refuses an entity named %s',
    async name => {
      const { get } = await startPlugin();
      const { body, status } = await get(metricsUrl(name));
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^name must be the name of a catalog/);
    },
  );
});
