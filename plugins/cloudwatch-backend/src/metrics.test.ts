import type {
  EntityMetric,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { stopClockAt } from '@hangar/test-utils';
import {
  answerAws,
  answerGetMetricData,
  awsFailure,
  type WireInput,
} from './__testUtils__/answerAws';
import { describeServices, metricsUrl } from './__testUtils__/metricsRequests';
import { startPlugin } from './__testUtils__/startPlugin';

describe('GET …/metrics', () => {
  stopClockAt('2026-11-20T03:00:10Z');

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
});
