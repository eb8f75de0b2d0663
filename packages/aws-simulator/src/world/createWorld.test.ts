import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeServiceCommand } from '@aws-sdk/client-apprunner';
import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { networkServer } from '@hangar/test-utils';
import { createAwsHandlers } from '../faces/createAwsHandlers';
import { hoursBefore, readMetrics, total } from '../__testUtils__/readMetrics';
import {
  PRODUCTION,
  SALES,
  sampleClients,
} from '../__testUtils__/sampleClients';
import { INVENTORY, metricQuery } from '../__testUtils__/sampleMetrics';
import { createWorld, type World } from './createWorld';

const NOW = new Date('2026-11-20T03:00:00Z');
const STAMPED = 'drone-dev-engineer-ecs-battery-stock';

const stampedCpu = metricQuery('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', {
  dimensions: { ClusterName: STAMPED, ServiceName: STAMPED },
});

function simulate(world: World) {
  networkServer.use(...createAwsHandlers(world));
}

describe('the world', () => {
  const { cloudWatch, logs } = sampleClients();

  async function everything(world: World) {
    simulate(world);
    const range = hoursBefore(world.now(), 24);
    const metrics = await readMetrics(cloudWatch, range, [
      metricQuery('a', 'AWS/ECS', 'CPUUtilization', 'Average'),
      metricQuery('b', 'AWS/ApplicationELB', 'TargetResponseTime', 'p99'),
      metricQuery('c', 'AWS/RDS', 'FreeStorageSpace', 'Average'),
    ]);
    const history = await cloudWatch.send(new DescribeAlarmHistoryCommand({}));
    const events = await logs.send(
      new FilterLogEventsCommand({
        logGroupName: INVENTORY.logGroupName,
        startTime: range.to.getTime() - 3_600_000,
      }),
    );
    return {
      metrics,
      history: history.AlarmHistoryItems,
      events: events.events,
    };
  }

  it('is the same for the same seed and clock, and another for another seed', async () => {
    const now = () => NOW;
    const first = await everything(createWorld({ now }));
    const second = await everything(createWorld({ now }));
    const other = await everything(createWorld({ now, seed: 'other' }));
    expect(second).toEqual(first);
    expect(other.metrics).not.toEqual(first.metrics);
    expect(other.history).not.toEqual(first.history);
  });

  it('does not rewrite its past when the clock goes on', async () => {
    const world = createWorld({ now: () => NOW });
    simulate(world);
    const range = { from: new Date(NOW.getTime() - 3_600_000), to: NOW };
    const query = metricQuery('m', 'AWS/ECS', 'CPUUtilization', 'Average');
    const before = await readMetrics(cloudWatch, range, [query]);
    world.clock.setOffsetMinutes(7);
    expect(world.now().toISOString()).toBe('2026-11-20T03:07:00.000Z');
    expect(await readMetrics(cloudWatch, range, [query])).toEqual(before);
    const next = { from: NOW, to: world.now() };
    expect((await readMetrics(cloudWatch, next, [query])).m.size).toBe(7);
  });

  it('follows the day and the week in Tokyo', async () => {
    simulate(createWorld({ now: () => new Date('2026-11-30T00:00:00Z') }));
    const dayTotal = async (day: string) => {
      const from = new Date(`${day}T00:00:00+09:00`);
      const to = new Date(from.getTime() + 86_400_000);
      const { m } = await readMetrics(cloudWatch, { from, to }, [
        metricQuery('m', 'AWS/ApplicationELB', 'RequestCount', 'Sum', {
          period: 3600,
        }),
      ]);
      return { total: total(m), hours: [...m.values()] };
    };
    const friday = await dayTotal('2026-11-20');
    const sunday = await dayTotal('2026-11-22');
    expect(sunday.total).toBeLessThan(0.65 * friday.total);
    expect(friday.hours[10]).toBeGreaterThan(2 * friday.hours[3]);
  });

  it('has something to see at any hour: within 24 h a slow deployment, a burst, an alarm', async () => {
    const world = createWorld({ now: () => NOW });
    simulate(world);
    for (let hour = 0; hour < 24; hour += 3) {
      world.clock.setOffsetMinutes(hour * 60);
      const series = await readMetrics(
        cloudWatch,
        hoursBefore(world.now(), 24),
        [
          metricQuery('p95', 'AWS/ApplicationELB', 'TargetResponseTime', 'p95'),
          metricQuery(
            'bad',
            'AWS/ApplicationELB',
            'HTTPCode_Target_5XX_Count',
            'Sum',
          ),
          metricQuery('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', {
            period: 300,
          }),
        ],
      );
      const sorted = [...series.p95.values()].sort((a, b) => a - b);
      expect(sorted[sorted.length - 1]).toBeGreaterThan(2.5 * sorted[720]);
      expect(Math.max(...series.bad.values())).toBeGreaterThanOrEqual(4);
      expect(Math.max(...series.cpu.values())).toBeGreaterThan(80);
    }
  });
});

describe('a service the world does not know', () => {
  const { cloudWatch, logs, ecs, appRunner } = sampleClients();
  const describeStamped = (accountId?: string) =>
    sampleClients({ accountId }).ecs.send(
      new DescribeServicesCommand({ cluster: STAMPED, services: [STAMPED] }),
    );
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws-simulator-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('becomes part of it when it has a house name, small and quiet', async () => {
    const world = createWorld({ now: () => NOW });
    simulate(world);

    const { services } = await describeStamped();

    expect(services).toMatchObject([
      { serviceName: STAMPED, runningCount: 1, loadBalancers: [] },
    ]);
    const query = metricQuery('log', 'AWS/Logs', 'IncomingLogEvents', 'Sum', {
      dimensions: { LogGroupName: `/ecs/${STAMPED}` },
    });
    const series = await readMetrics(cloudWatch, hoursBefore(NOW, 3), [
      stampedCpu,
      query,
    ]);
    // A start-up's worth of history, nothing before it.
    expect(series.cpu.size).toBe(15);
    expect(Math.max(...series.cpu.values())).toBeLessThan(20);
    const { events = [] } = await logs.send(
      new FilterLogEventsCommand({
        logGroupName: `/ecs/${STAMPED}`,
        endTime: NOW.getTime() - 1,
      }),
    );
    expect(events.length).toBe(total(series.log));
    expect(events.some(({ message }) => message?.includes('listening'))).toBe(
      true,
    );
    const { MetricAlarms } = await cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: 'drone-dev-engineer' }),
    );
    expect(MetricAlarms).toMatchObject([
      {
        AlarmName: 'drone-dev-engineer-cloudwatch-battery-stock',
        StateValue: 'OK',
      },
    ]);
  });

  it('is found first by its metrics, its log or its ARN as well', async () => {
    simulate(createWorld({ now: () => NOW }));
    const { cpu } = await readMetrics(cloudWatch, hoursBefore(NOW, 1), [
      stampedCpu,
    ]);
    expect(cpu.size).toBe(15);
    await logs.send(
      new FilterLogEventsCommand({
        logGroupName: '/ecs/drone-dev-engineer-ecs-b',
      }),
    );
    const { Service } = await appRunner.send(
      new DescribeServiceCommand({
        ServiceArn: `arn:aws:apprunner:ap-northeast-1:${PRODUCTION}:service/drone-dev-engineer-apprunner-c/${'0a'.repeat(16)}`,
      }),
    );
    expect(Service?.ServiceName).toBe('drone-dev-engineer-apprunner-c');
  });

  it('keeps its age over a restart', async () => {
    const stateFile = join(folder, 'deep', 'state.json');
    simulate(createWorld({ now: () => NOW, stateFile }));
    await describeStamped();

    const later = new Date(NOW.getTime() + 3_600_000);
    networkServer.resetHandlers();
    simulate(createWorld({ now: () => later, stateFile }));
    const { cpu } = await readMetrics(cloudWatch, hoursBefore(later, 3), [
      stampedCpu,
    ]);
    expect(cpu.size).toBe(75);
    expect(JSON.parse(readFileSync(stateFile, 'utf8')).services).toHaveLength(
      1,
    );
  });

  it('says which state file it cannot read', () => {
    const stateFile = join(folder, 'state.json');
    writeFileSync(stateFile, '{"version": 7}');
    expect(() => createWorld({ stateFile })).toThrow(
      `cannot read its state file ${stateFile}; delete the file`,
    );
  });

  it('stays unknown with any other name, and to the other account', async () => {
    simulate(createWorld({ now: () => NOW }));
    await expect(
      ecs.send(
        new DescribeServicesCommand({ cluster: 'web', services: ['web'] }),
      ),
    ).rejects.toMatchObject({ name: 'ClusterNotFoundException' });
    await expect(
      logs.send(new FilterLogEventsCommand({ logGroupName: '/ecs/web' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });

    await describeStamped();
    await expect(describeStamped(SALES)).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
    });
  });
});
