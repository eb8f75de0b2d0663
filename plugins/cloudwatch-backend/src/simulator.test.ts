import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import type {
  AlarmsResponse,
  LogsResponse,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { networkServer } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { entityUrl, startPlugin } from './__testUtils__/startPlugin';

// the whole way, against the same simulated AWS that `npm start` shows
describe('the sample organisation', () => {
  async function setUp() {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world));
    const plugin = await startPlugin();
    const count = (operation: string) =>
      world.requests
        .summary()
        .items.filter(item => item.operation === operation)
        .reduce((sum, item) => sum + item.count, 0);
    return { ...plugin, world, count };
  }

  it.each([
    ['parts-inventory', 13],
    ['flight-telemetry', 9],
    ['sales-support', 4],
  ])('has live metrics of %s', async (name, metrics) => {
    const { get } = await setUp();
    const { body } = await get(entityUrl(name, 'metrics')).expect(200);
    expectAnswer('MetricsResponse', body);
    const { items, problems }: MetricsResponse = body;
    expect(problems).toEqual([]);
    expect(items).toHaveLength(metrics);
    const withData = items.filter(({ series }) =>
      series.every(({ points }) => points.length > 0),
    );
    // there may be no error to count, and no deployment to log
    expect(withData.length).toBeGreaterThanOrEqual(metrics - 2);
    const cpu = items.find(({ metricName }) => metricName === 'CPUUtilization');
    expect(cpu?.series[0].points.length).toBeGreaterThan(170);
    const tasks = items.find(({ id }) => id === 'ecs-service/RunningTaskCount');
    for (const { value } of tasks?.series[0].points ?? []) {
      expect(Number.isInteger(value)).toBe(true);
    }
  });

  it('costs for 200 viewers what it costs for one', async () => {
    const { get, count } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        get(entityUrl('parts-inventory', 'metrics')),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(count('GetMetricData')).toBe(1);
  });

  it.each([
    ['parts-inventory', 'drone-prod-engineer-cloudwatch-cpu'],
    ['parts-inventory', 'drone-prod-engineer-cloudwatch-5xx'],
    ['flight-telemetry', 'drone-prod-engineer-cloudwatch-apprunner-cpu'],
    ['sales-support', 'sales-prod-engineer-cloudwatch-cpu'],
  ])('has on %s the alarm %s and its history', async (name, alarm) => {
    const { get } = await setUp();
    const { body } = await get(entityUrl(name, 'alarms')).expect(200);
    expectAnswer('AlarmsResponse', body);
    const { items }: AlarmsResponse = body;
    expect(items.find(item => item.name === alarm)?.metricId).toBeDefined();
    const history = await get(
      entityUrl(name, `alarms/${alarm}/history?limit=5`),
    ).expect(200);
    expectAnswer('AlarmHistoryResponse', history.body);
  });

  it('has logs that can be searched for any text', async () => {
    const { get } = await setUp();
    const { body } = await get(
      entityUrl('parts-inventory', 'logs?limit=20'),
    ).expect(200);
    expectAnswer('LogsResponse', body);
    const all: LogsResponse = body;
    expect(all.items).toHaveLength(20);
    expect(all.truncated).toBe(true);
    expect(all.items.map(({ time }) => time)).toEqual(
      all.items
        .map(({ time }) => time)
        .sort()
        .reverse(),
    );

    // a piece of JSON, with its quotes and braces
    const piece = all.items[0].message.slice(0, 30);
    const found = await get(
      entityUrl(
        'parts-inventory',
        `logs?limit=20&query=${encodeURIComponent(piece)}`,
      ),
    ).expect(200);
    const { items }: LogsResponse = found.body;
    expect(items.length).toBeGreaterThan(0);
    for (const { message } of items) {
      expect(message.toLowerCase()).toContain(piece.toLowerCase());
    }
    const none = await get(
      entityUrl('parts-inventory', 'logs?query=%22%20or%201%3D1%20%7C'),
    ).expect(200);
    expect(none.body.items).toEqual([]);
  });

  it('describes its answers, also the failing ones, in the OpenAPI document', async () => {
    const { get } = await setUp();
    const { body } = await get('/api/cloudwatch/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual([
      '/api/cloudwatch/v1/entities/{kind}/{namespace}/{name}/metrics',
      '/api/cloudwatch/v1/entities/{kind}/{namespace}/{name}/alarms',
      '/api/cloudwatch/v1/entities/{kind}/{namespace}/{name}/alarms/{alarmName}/history',
      '/api/cloudwatch/v1/entities/{kind}/{namespace}/{name}/logs',
      '/api/cloudwatch/v1/log-queries',
    ]);
    const queries = await get('/api/cloudwatch/v1/log-queries').expect(200);
    expectAnswer('LogQueriesResponse', queries.body);
    const wrong = await get(entityUrl('parts-inventory', 'metrics?period=1'));
    expectAnswer('Error', wrong.body);
  });
});
