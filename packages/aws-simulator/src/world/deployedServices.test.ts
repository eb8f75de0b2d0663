import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeServiceCommand,
  ListServicesCommand,
} from '@aws-sdk/client-apprunner';
import {
  DescribeAlarmsCommand,
  ListMetricsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ExecuteChangeSetCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  STAMPED_NAME,
} from '../__testUtils__/inventoryTemplate';
import { hoursBefore, readMetrics } from '../__testUtils__/readMetrics';
import { sampleClients } from '../__testUtils__/sampleClients';
import { metricQuery } from '../__testUtils__/sampleMetrics';
import { stackClient, STACK_MS } from '../__testUtils__/stackClient';
import { createAwsHandlers } from '../faces/createAwsHandlers';
import { createWorld, type World } from './createWorld';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation-service';
const LOG_GROUP = `/ecs/${STAMPED_NAME}`;

describe('a service that a stack deploys', () => {
  const { appRunner, cloudFormation, cloudWatch, ecs, logs } = sampleClients();
  let folder: string;
  let world: World;
  let stacks: ReturnType<typeof stackClient>;

  function start(now: Date): void {
    networkServer.resetHandlers();
    world = createWorld({
      now: () => now,
      stateFile: join(folder, 'state.json'),
    });
    stacks = stackClient(world, cloudFormation);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  }

  const describeService = async () => {
    const { services } = await ecs.send(
      new DescribeServicesCommand({
        cluster: STAMPED_NAME,
        services: [STAMPED_NAME],
        include: ['TAGS'],
      }),
    );
    return services?.[0];
  };

  const dimensions = async (namespace: string, metric: string) => {
    const { Metrics } = await cloudWatch.send(
      new ListMetricsCommand({ Namespace: namespace, MetricName: metric }),
    );
    return Metrics!
      .map(({ Dimensions }) => Dimensions!.map(({ Value }) => Value).join(' '))
      .filter(text => text.includes('drone-dev'));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws-simulator-'));
    start(NOW);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('lives as its template says, with its load balancer, database, log and alarms', async () => {
    await stacks.deploy(STACK, inventoryTemplate());

    expect(await describeService()).toMatchObject({
      serviceName: STAMPED_NAME,
      desiredCount: 2,
      runningCount: 2,
      taskDefinition: expect.stringMatching(/task-definition\/.*:1$/),
      loadBalancers: [
        {
          containerName: 'inventory',
          targetGroupArn: expect.stringContaining('drone-dev-engineer-tg/'),
        },
      ],
      tags: expect.arrayContaining([{ key: 'Cost', value: 'drone_engineer' }]),
    });
    const { taskArns } = await ecs.send(
      new ListTasksCommand({ cluster: STAMPED_NAME, family: STAMPED_NAME }),
    );
    const { tasks } = await ecs.send(
      new DescribeTasksCommand({ cluster: STAMPED_NAME, tasks: taskArns }),
    );
    expect(tasks![0].containers![0].image).toBe(
      '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/drone-dev-engineer-ecr-battery-stock:1',
    );

    world.clock.setOffsetMinutes(30);
    const series = await readMetrics(cloudWatch, hoursBefore(world.now(), 1), [
      metricQuery('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', {
        dimensions: { ClusterName: STAMPED_NAME, ServiceName: STAMPED_NAME },
      }),
      metricQuery('connections', 'AWS/RDS', 'DatabaseConnections', 'Average', {
        dimensions: {
          DBInstanceIdentifier: 'drone-dev-engineer-rds-battery-stock',
        },
      }),
    ]);
    expect(series.cpu.size).toBeGreaterThanOrEqual(44);
    expect(series.connections.size).toBe(series.cpu.size);
    expect(await dimensions('AWS/ApplicationELB', 'RequestCount')).toHaveLength(
      2,
    );
    const { events } = await logs.send(
      new FilterLogEventsCommand({ logGroupName: LOG_GROUP }),
    );
    expect(events!.length).toBeGreaterThan(0);
    const { MetricAlarms } = await cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: 'drone-dev-' }),
    );
    expect(MetricAlarms).toMatchObject([
      {
        AlarmName: 'drone-dev-engineer-cloudwatch-battery-stock',
        AlarmDescription: 'CPU above 80 %',
        StateValue: 'OK',
        AlarmActions: [expect.stringContaining(':drone-dev-engineer-sns-')],
      },
      {
        ComparisonOperator: 'LessThanThreshold',
        Statistic: 'Minimum',
        StateValue: 'ALARM',
        StateReason: expect.stringContaining('less than the threshold'),
      },
    ]);
  });

  it('has as many tasks as it is told, at last none', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    const scale = (desiredCount: number, cluster = STAMPED_NAME) =>
      ecs.send(
        new UpdateServiceCommand({
          cluster,
          service: cluster === STAMPED_NAME ? STAMPED_NAME : `${cluster}-x`,
          desiredCount,
        }),
      );
    expect((await scale(0)).service).toMatchObject({
      desiredCount: 0,
      runningCount: 0,
    });
    expect(await describeService()).toMatchObject({ runningCount: 0 });
    await expect(scale(0, 'drone-prod-engineer-ecs')).rejects.toMatchObject({
      name: 'ServiceNotFoundException',
    });
  });

  it('is gone with its stack, and does not come back when it is asked for', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    await stacks.remove(STACK);
    const restart = (minutes: number) =>
      start(new Date(NOW.getTime() + minutes * 60_000));

    for (const minutes of [1, 2]) {
      const { clusters } = await ecs.send(
        new DescribeClustersCommand({ clusters: [STAMPED_NAME] }),
      );
      expect(clusters).toEqual([]);
      await expect(describeService()).rejects.toMatchObject({
        name: 'ClusterNotFoundException',
      });
      await expect(
        logs.send(new FilterLogEventsCommand({ logGroupName: LOG_GROUP })),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
      const { cpu } = await readMetrics(cloudWatch, hoursBefore(NOW, 1), [
        metricQuery('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', {
          dimensions: { ClusterName: STAMPED_NAME, ServiceName: STAMPED_NAME },
        }),
      ]);
      expect(cpu.size).toBe(0);
      for (const [namespace, metric] of [
        ['AWS/ECS', 'CPUUtilization'],
        ['AWS/RDS', 'FreeStorageSpace'],
        ['AWS/Logs', 'IncomingBytes'],
      ]) {
        expect(await dimensions(namespace, metric)).toEqual([]);
      }
      restart(minutes);
    }
    await stacks.deploy(STACK, inventoryTemplate());
    expect(await describeService()).toMatchObject({ runningCount: 2 });
  });

  it('takes the place of one that was adopted under its name', async () => {
    expect(await describeService()).toMatchObject({ runningCount: 1 });
    expect(readState().services).toHaveLength(1);
    await stacks.deploy(STACK, inventoryTemplate());
    expect(await describeService()).toMatchObject({ runningCount: 2 });
    expect(readState().services).toHaveLength(0);
    await stacks.remove(STACK);
    await expect(describeService()).rejects.toThrow('Cluster not found.');
    expect(readState().removed).toHaveLength(1);
  });

  function readState() {
    return JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
  }

  it('is there after a restart, and one that was being made is finished', async () => {
    const id = await stacks.change(STACK, inventoryTemplate());
    await cloudFormation.send(
      new ExecuteChangeSetCommand({ ChangeSetName: id }),
    );
    stacks.pass(400);
    const { StackStatus } = await stacks.describe(STACK);
    expect(StackStatus).toBe('CREATE_IN_PROGRESS');

    start(new Date(NOW.getTime() + STACK_MS));
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
    });
    expect(await describeService()).toMatchObject({ runningCount: 2 });
    start(new Date(NOW.getTime() + 2 * STACK_MS));
    expect(await describeService()).toMatchObject({ runningCount: 2 });
  });

  it('is finished though the clock is set back by a day', async () => {
    const id = await stacks.change(STACK, inventoryTemplate());
    await cloudFormation.send(
      new ExecuteChangeSetCommand({ ChangeSetName: id }),
    );
    world.clock.setOffsetMinutes(-24 * 60);
    await stacks.describe(STACK);
    stacks.pass(STACK_MS);
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
    });
  });

  it('may run on App Runner, with the database of the stack beside it', async () => {
    await stacks.deploy(
      'drone-dev-engineer-cloudformation-data',
      JSON.stringify({
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { DBInstanceIdentifier: 'drone-dev-engineer-rds' },
          },
          ServiceLogs: {
            Type: 'AWS::Logs::LogGroup',
            DeletionPolicy: 'Retain',
            Properties: { LogGroupName: '/drone-dev/flow' },
          },
        },
      }),
    );
    const { Outputs } = await stacks.deploy(
      STACK,
      JSON.stringify({
        Resources: {
          Service: {
            Type: 'AWS::AppRunner::Service',
            Properties: { ServiceName: 'drone-dev-engineer-apprunner-parts' },
          },
        },
        Outputs: {
          Arn: { Value: { 'Fn::GetAtt': ['Service', 'ServiceArn'] } },
        },
      }),
    );
    const arn = Outputs![0].OutputValue!;
    const { Service } = await appRunner.send(
      new DescribeServiceCommand({ ServiceArn: arn }),
    );
    expect(Service).toMatchObject({
      ServiceName: 'drone-dev-engineer-apprunner-parts',
      Status: 'RUNNING',
    });
    expect(await dimensions('AWS/RDS', 'CPUUtilization')).toEqual([
      'drone-dev-engineer-rds',
    ]);

    await stacks.remove(STACK);
    await stacks.remove('drone-dev-engineer-cloudformation-data');
    const { ServiceSummaryList } = await appRunner.send(
      new ListServicesCommand({}),
    );
    expect(ServiceSummaryList!.map(item => item.ServiceName)).toEqual([
      'drone-prod-engineer-apprunner',
    ]);
    // What a template retains stays, empty.
    const { logGroups } = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/drone-dev' }),
    );
    expect(logGroups).toMatchObject([
      { logGroupName: '/drone-dev/flow', storedBytes: 0 },
    ]);
  });
});
