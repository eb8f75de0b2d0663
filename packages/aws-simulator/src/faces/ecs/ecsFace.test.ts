import {
  DescribeServiceCommand,
  ListServicesCommand as ListAppRunnerServicesCommand,
} from '@aws-sdk/client-apprunner';
import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListClustersCommand,
  ListServicesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { networkServer } from '@hangar/test-utils';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { INVENTORY } from '../../__testUtils__/sampleMetrics';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const { clusterName: cluster, serviceName } = INVENTORY;

describe('ECS', () => {
  const world = createWorld({ now: () => NOW });
  const { ecs } = sampleClients();

  beforeEach(() => networkServer.use(...createAwsHandlers(world)));

  it('describes a service with its target group, deployments and tags', async () => {
    const { services, failures } = await ecs.send(
      new DescribeServicesCommand({
        cluster,
        services: [serviceName, 'nothing'],
        include: ['TAGS'],
      }),
    );
    expect(services).toMatchObject([
      {
        serviceName,
        status: 'ACTIVE',
        desiredCount: 2,
        runningCount: 2,
        loadBalancers: [
          {
            targetGroupArn: expect.stringMatching(
              /:targetgroup\/drone-prod-engineer-tg\/73e2d6bc24d8a067$/,
            ),
          },
        ],
        deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
      },
    ]);
    expect(services![0].tags).toContainEqual({
      key: 'createdBy',
      value: 'engineer',
    });
    expect(failures).toEqual([
      {
        arn: `arn:aws:ecs:ap-northeast-1:111122223333:service/${cluster}/nothing`,
        reason: 'MISSING',
      },
    ]);
  });

  it('lists clusters, services and tasks', async () => {
    const { clusterArns } = await ecs.send(new ListClustersCommand({}));
    expect(clusterArns).toEqual([
      `arn:aws:ecs:ap-northeast-1:111122223333:cluster/${cluster}`,
    ]);
    const { clusters } = await ecs.send(
      new DescribeClustersCommand({ clusters: clusterArns }),
    );
    expect(clusters).toMatchObject([
      { clusterName: cluster, status: 'ACTIVE' },
    ]);
    const { serviceArns } = await ecs.send(
      new ListServicesCommand({ cluster }),
    );
    expect(serviceArns).toHaveLength(1);
    const first = await ecs.send(
      new ListTasksCommand({ cluster, serviceName, maxResults: 1 }),
    );
    const second = await ecs.send(
      new ListTasksCommand({
        cluster,
        serviceName,
        maxResults: 1,
        nextToken: first.nextToken,
      }),
    );
    expect(second.nextToken).toBeUndefined();
    const { tasks } = await ecs.send(
      new DescribeTasksCommand({
        cluster,
        tasks: [...first.taskArns!, ...second.taskArns!],
      }),
    );
    expect(tasks).toHaveLength(2);
    expect(tasks).toMatchObject([
      { lastStatus: 'RUNNING' },
      { lastStatus: 'RUNNING' },
    ]);
  });

  it.each([
    ['ClusterNotFoundException', { cluster: 'nothing', services: ['a'] }],
    [
      'InvalidParameterException',
      { cluster, services: Array.from({ length: 11 }, (_, i) => `s${i}`) },
    ],
  ])('answers %s', async (name, input) => {
    await expect(
      ecs.send(new DescribeServicesCommand(input)),
    ).rejects.toMatchObject({ name });
  });

  it('shows nothing of another account or region', async () => {
    const command = new DescribeServicesCommand({
      cluster,
      services: [serviceName],
    });
    for (const other of [{ accountId: SALES }, { region: 'us-east-1' }]) {
      await expect(
        sampleClients(other).ecs.send(command),
      ).rejects.toMatchObject({ name: 'ClusterNotFoundException' });
    }
  });
});

describe('App Runner', () => {
  const world = createWorld({ now: () => NOW });
  const { appRunner } = sampleClients();

  beforeEach(() => networkServer.use(...createAwsHandlers(world)));

  it('lists and describes services', async () => {
    const { ServiceSummaryList = [] } = await appRunner.send(
      new ListAppRunnerServicesCommand({}),
    );
    expect(ServiceSummaryList).toHaveLength(1);
    const { ServiceArn } = ServiceSummaryList[0];
    const { Service } = await appRunner.send(
      new DescribeServiceCommand({ ServiceArn }),
    );
    expect(Service).toMatchObject({
      ServiceName: 'drone-prod-engineer-apprunner',
      Status: 'RUNNING',
    });
    await expect(
      sampleClients({ accountId: SALES }).appRunner.send(
        new DescribeServiceCommand({ ServiceArn }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
