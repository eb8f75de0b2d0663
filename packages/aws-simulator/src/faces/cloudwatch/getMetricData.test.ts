import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { networkServer } from '@hangar/test-utils';
import { startAwsSimulator, type RunningAwsSimulator } from '../../server';
import {
  hoursBefore,
  readMetrics,
  total,
} from '../../__testUtils__/readMetrics';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { metricQuery } from '../../__testUtils__/sampleMetrics';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

// A Friday noon in Tokyo, aligned to the hour.
const NOW = new Date('2026-11-20T03:00:00Z');
const ELB = 'AWS/ApplicationELB';

describe.each(['MSW', 'loopback server'])('GetMetricData through %s', via => {
  let world: World;
  let simulator: RunningAwsSimulator | undefined;
  let { cloudWatch } = sampleClients();

  beforeEach(async () => {
    world = createWorld({ now: () => NOW });
    if (via === 'MSW') {
      networkServer.use(...createAwsHandlers(world));
      cloudWatch = sampleClients().cloudWatch;
    } else {
      simulator = await startAwsSimulator({ world, port: 0 });
      cloudWatch = sampleClients({ endpoint: simulator.url }).cloudWatch;
    }
  });

  afterEach(async () => {
    cloudWatch.destroy();
    await simulator?.close();
  });

  it('counts every request once: 2xx + 4xx + 5xx = requests', async () => {
    const counts = (prefix: string, namespace: string, names: string[]) =>
      names.map((name, index) =>
        metricQuery(`${prefix}${index}`, namespace, name, 'Sum'),
      );
    const series = await readMetrics(cloudWatch, hoursBefore(NOW, 24), [
      ...counts('lb', ELB, [
        'RequestCount',
        'HTTPCode_Target_2XX_Count',
        'HTTPCode_Target_4XX_Count',
        'HTTPCode_Target_5XX_Count',
      ]),
      ...counts('ar', 'AWS/AppRunner', [
        'Requests',
        '2xxStatusResponses',
        '4xxStatusResponses',
        '5xxStatusResponses',
      ]),
    ]);

    for (const prefix of ['lb', 'ar']) {
      const [requests, ...classes] = [0, 1, 2, 3].map(
        index => series[`${prefix}${index}`],
      );
      expect(requests.size).toBe(1440);
      for (const [time, count] of requests) {
        const sum = classes.reduce((all, one) => all + (one.get(time) ?? 0), 0);
        expect(sum).toBe(count);
      }
    }
    // Elastic Load Balancing reports no zeros, App Runner does.
    expect(series.lb3.size).toBeLessThan(1440);
    expect([...series.lb3.values()]).not.toContain(0);
    expect(series.ar3.size).toBe(1440);
  });

  it('keeps percentiles in order, at any period', async () => {
    const stats = ['Minimum', 'p50', 'p95', 'p99', 'Maximum'];
    for (const period of [60, 300, 3600]) {
      const series = await readMetrics(
        cloudWatch,
        hoursBefore(NOW, 24),
        stats.map((stat, index) =>
          metricQuery(`s${index}`, ELB, 'TargetResponseTime', stat, { period }),
        ),
      );
      expect(series.s0.size).toBe((24 * 3600) / period);
      for (const time of series.s0.keys()) {
        const values = stats.map((_, index) => series[`s${index}`].get(time)!);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }
    }
  });

  it('gives the same total at every period', async () => {
    const series = await readMetrics(
      cloudWatch,
      hoursBefore(NOW, 6),
      [60, 300, 3600].map(period =>
        metricQuery(`p${period}`, ELB, 'RequestCount', 'Sum', { period }),
      ),
    );
    expect(total(series.p300)).toBe(total(series.p60));
    expect(total(series.p3600)).toBe(total(series.p60));
  });

  it('pages to the end, and says which metrics are cut', async () => {
    const queries = ['CPUUtilization', 'MemoryUtilization'].map((name, index) =>
      metricQuery(`m${index}`, 'AWS/ECS', name, 'Average'),
    );
    const range = hoursBefore(NOW, 3);
    const first = await cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: range.from,
        EndTime: range.to,
        MetricDataQueries: queries,
        MaxDatapoints: 50,
      }),
    );
    expect(first.NextToken).toBeDefined();
    expect(first.MetricDataResults).toMatchObject([
      { Id: 'm0', StatusCode: 'PartialData' },
    ]);

    const whole = await readMetrics(cloudWatch, range, queries);
    const paged = await readMetrics(cloudWatch, range, queries, {
      MaxDatapoints: 50,
    });
    expect(paged).toEqual(whole);
    expect(whole.m1.size).toBe(180);
  });

  it('evaluates metric math', async () => {
    const { n, tasks, share, errors, ...rest } = await readMetrics(
      cloudWatch,
      hoursBefore(NOW, 24),
      [
        metricQuery('n', 'AWS/ECS', 'CPUUtilization', 'SampleCount', {
          period: 300,
        }),
        { Id: 'tasks', Expression: 'n / (PERIOD(n) / 60)' },
        metricQuery('all', ELB, 'RequestCount', 'Sum', { returnData: false }),
        metricQuery('bad', ELB, 'HTTPCode_Target_5XX_Count', 'Sum', {
          returnData: false,
        }),
        { Id: 'errors', Expression: 'FILL(bad, 0)' },
        { Id: 'share', Expression: '100 * errors / all' },
        { Id: 'both', Expression: 'SUM([all, errors])' },
        { Id: 'peak', Expression: 'IF(all > AVG(all), all, 0)' },
        { Id: 'm', Expression: 'MAX(METRICS("a"))' },
      ],
    );
    expect(Math.min(...tasks.values())).toBe(2);
    // The daily deployment starts a new task before it stops an old one.
    expect(Math.max(...tasks.values())).toBeGreaterThan(2);
    expect(n.size).toBe(tasks.size);
    expect(errors.size).toBe(1440);
    expect(Math.max(...share.values())).toBeGreaterThan(5);
    expect([...rest.peak.values()]).toContain(0);
    expect(total(rest.both)).toBe(total(rest.m) + total(errors));
  });

  it('knows nothing of what does not exist, nor of the future', async () => {
    const { other, future } = await readMetrics(
      cloudWatch,
      { from: NOW, to: new Date(NOW.getTime() + 3_600_000) },
      [
        metricQuery('other', 'AWS/ECS', 'CPUUtilization', 'Average', {
          dimensions: { ClusterName: 'nothing', ServiceName: 'here' },
        }),
        metricQuery('future', 'AWS/ECS', 'CPUUtilization', 'Average'),
      ],
    );
    expect(other.size).toBe(0);
    expect(future.size).toBe(0);
  });

  it('keeps minutes for 15 days, five minutes for 63, hours for 455', async () => {
    const range = {
      from: new Date(NOW.getTime() - 500 * 86_400_000),
      to: new Date(NOW.getTime() - 16 * 86_400_000),
    };
    const series = await readMetrics(
      cloudWatch,
      range,
      [60, 300, 3600].map(period =>
        metricQuery(`p${period}`, 'AWS/ECS', 'CPUUtilization', 'Average', {
          period,
        }),
      ),
    );
    const oldestDays = (points: Map<number, number>) =>
      (NOW.getTime() - Math.min(...points.keys())) / 86_400_000;
    expect(series.p60.size).toBe(0);
    expect(oldestDays(series.p300)).toBe(63);
    expect(oldestDays(series.p3600)).toBe(455);
  });

  it.each([
    ['StartTime', { StartTime: NOW, EndTime: new Date(0) }],
    [
      'Period',
      { queries: [metricQuery('m', ELB, 'R', 'Sum', { period: 61 })] },
    ],
    ['Stat', { queries: [metricQuery('m', ELB, 'R', 'Median')] }],
    ['Undefined id x', { queries: [{ Id: 'e', Expression: 'x + 1' }] }],
    ['refers to itself', { queries: [{ Id: 'e', Expression: 'e + 1' }] }],
    [
      'the function SEARCH',
      { queries: [{ Id: 'e', Expression: 'SEARCH("")' }] },
    ],
    [
      '500',
      {
        queries: Array.from({ length: 501 }, (_, index) =>
          metricQuery(`m${index}`, ELB, 'R', 'Sum'),
        ),
      },
    ],
  ])('refuses a bad request and names %s', async (name, input) => {
    const { queries = [metricQuery('m', ELB, 'R', 'Sum')], ...times } =
      input as { queries?: ReturnType<typeof metricQuery>[] };
    const range = hoursBefore(NOW, 1);
    await expect(
      cloudWatch.send(
        new GetMetricDataCommand({
          StartTime: range.from,
          EndTime: range.to,
          MetricDataQueries: queries,
          ...times,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(name),
      $metadata: { httpStatusCode: 400 },
    });
  });
});

it('answers a day of fifteen metrics quickly', async () => {
  const world = createWorld({ now: () => NOW });
  networkServer.use(...createAwsHandlers(world));
  const { cloudWatch } = sampleClients();
  const queries = Array.from({ length: 15 }, (_, index) =>
    metricQuery(`m${index}`, ELB, 'RequestCount', 'Sum'),
  );
  const started = performance.now();
  const series = await readMetrics(cloudWatch, hoursBefore(NOW, 24), queries);
  expect(series.m14.size).toBe(1440);
  // Generous: the transformed code on a busy machine, with the SDK's parsing.
  expect(performance.now() - started).toBeLessThan(3000);
});
