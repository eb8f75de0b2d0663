import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  paginateDescribeAlarmHistory,
  paginateDescribeAlarms,
  paginateListMetrics,
  type AlarmHistoryItem,
} from '@aws-sdk/client-cloudwatch';
import { networkServer } from '@hangar/test-utils';
import { readMetrics } from '../../__testUtils__/readMetrics';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { metricQuery } from '../../__testUtils__/sampleMetrics';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const CPU_ALARM = 'drone-prod-engineer-cloudwatch-cpu';
const DAY = 86_400_000;

async function readHistory(
  client: CloudWatchClient,
  days: number,
): Promise<AlarmHistoryItem[]> {
  const items: AlarmHistoryItem[] = [];
  const pages = paginateDescribeAlarmHistory(
    { client, pageSize: 2 },
    {
      AlarmName: CPU_ALARM,
      StartDate: new Date(NOW.getTime() - days * DAY),
      EndDate: NOW,
      HistoryItemType: 'StateUpdate',
      ScanBy: 'TimestampAscending',
    },
  );
  for await (const page of pages) {
    items.push(...(page.AlarmHistoryItems ?? []));
  }
  return items;
}

describe('alarms', () => {
  const world = createWorld({ now: () => NOW });
  const { cloudWatch } = sampleClients();

  beforeEach(() => {
    world.clock.reset();
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('fire and recover by the rule: 3 of 3 periods of 5 minutes above 80 %', async () => {
    const days = 3;
    const from = new Date(NOW.getTime() - (days + 1) * DAY);
    const { cpu } = await readMetrics(cloudWatch, { from, to: NOW }, [
      metricQuery('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', {
        period: 300,
      }),
    ]);
    const times = [...cpu.keys()];
    const expected: string[] = [];
    let state = 'OK';
    for (let index = 2; index < times.length; index++) {
      const lastThree = times.slice(index - 2, index + 1);
      const next = lastThree.every(time => cpu.get(time)! > 80)
        ? 'ALARM'
        : 'OK';
      const evaluated = times[index] + 300_000;
      if (next !== state && evaluated >= NOW.getTime() - days * DAY) {
        expected.push(`${new Date(evaluated).toISOString()} ${state} ${next}`);
      }
      state = next;
    }

    const history = await readHistory(cloudWatch, days);

    expect(expected.length).toBeGreaterThanOrEqual(2 * days - 1);
    expect(
      history.map(({ Timestamp, HistoryData = '{}' }) => {
        const { oldState, newState } = JSON.parse(HistoryData);
        return `${Timestamp?.toISOString()} ${oldState.stateValue} ${newState.stateValue}`;
      }),
    ).toEqual(expected);
  });

  it('tell their state as of the world clock', async () => {
    const history = await readHistory(cloudWatch, 2);
    const fired = history.find(({ HistorySummary = '' }) =>
      HistorySummary.endsWith('to ALARM'),
    );
    world.clock.set(new Date(fired!.Timestamp!.getTime() + 60_000));

    const { MetricAlarms = [] } = await cloudWatch.send(
      new DescribeAlarmsCommand({ StateValue: 'ALARM' }),
    );

    expect(MetricAlarms).toMatchObject([
      {
        AlarmName: CPU_ALARM,
        StateUpdatedTimestamp: fired!.Timestamp,
        StateReason: expect.stringMatching(
          /^Threshold Crossed: 3 out of the last 3 datapoints \[.*\] were greater than the threshold \(80\.0\)/,
        ),
        Threshold: 80,
        Period: 300,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 3,
      },
    ]);
  });

  it('are found by name, prefix and page, in their account only', async () => {
    const namesOf = async (client: CloudWatchClient) => {
      const names: Array<string | undefined> = [];
      for await (const page of paginateDescribeAlarms(
        { client, pageSize: 1 },
        {},
      )) {
        names.push(...page.MetricAlarms!.map(alarm => alarm.AlarmName));
      }
      return names;
    };
    expect(await namesOf(cloudWatch)).toEqual([
      'drone-prod-engineer-cloudwatch-5xx',
      'drone-prod-engineer-cloudwatch-apprunner-cpu',
      CPU_ALARM,
    ]);
    expect(
      await namesOf(sampleClients({ accountId: SALES }).cloudWatch),
    ).toEqual(['sales-prod-engineer-cloudwatch-cpu']);
    const byPrefix = await cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: `${CPU_ALARM}` }),
    );
    expect(byPrefix.MetricAlarms).toHaveLength(1);
    await expect(
      cloudWatch.send(new DescribeAlarmsCommand({ MaxRecords: 101 })),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/^InvalidParameterValue/),
    });
  });

  it('watch the load balancer, and treat silence as good', async () => {
    const bursts = await readMetrics(
      cloudWatch,
      { from: new Date(NOW.getTime() - DAY), to: NOW },
      [
        metricQuery(
          'bad',
          'AWS/ApplicationELB',
          'HTTPCode_Target_5XX_Count',
          'Sum',
          {
            period: 300,
          },
        ),
      ],
    );
    const [worst] = [...bursts.bad].sort(([, a], [, b]) => b - a);
    world.clock.set(new Date(worst[0] + 900_000));
    const { MetricAlarms = [] } = await cloudWatch.send(
      new DescribeAlarmsCommand({
        AlarmNames: ['drone-prod-engineer-cloudwatch-5xx'],
      }),
    );
    expect(MetricAlarms[0]).toMatchObject({
      Threshold: 10,
      TreatMissingData: 'notBreaching',
    });
    expect(MetricAlarms[0].StateUpdatedTimestamp!.getTime()).toBeGreaterThan(
      worst[0],
    );
  });

  it('ListMetrics finds the load balancer of a target group', async () => {
    const metrics = [];
    for await (const page of paginateListMetrics(
      { client: cloudWatch },
      {
        Namespace: 'AWS/ApplicationELB',
        MetricName: 'HealthyHostCount',
        RecentlyActive: 'PT3H',
        Dimensions: [
          {
            Name: 'TargetGroup',
            Value: 'targetgroup/drone-prod-engineer-tg/73e2d6bc24d8a067',
          },
        ],
      },
    )) {
      metrics.push(...(page.Metrics ?? []));
    }
    expect(metrics).toHaveLength(1);
    expect(metrics[0].Dimensions).toContainEqual({
      Name: 'LoadBalancer',
      Value: 'app/drone-prod-engineer-alb/50dc6c495c0c9188',
    });
  });
});
