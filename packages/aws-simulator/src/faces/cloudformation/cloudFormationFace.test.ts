import {
  DescribeChangeSetCommand,
  DescribeStackResourcesCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { COST_TAGS, stackClient } from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation';

function line({ LogicalResourceId, ResourceStatus }: StackEvent): string {
  return `${LogicalResourceId} ${ResourceStatus}`;
}

describe('simulated CloudFormation', () => {
  const { cloudFormation: client } = sampleClients();
  let world: World;
  let stacks: ReturnType<typeof stackClient>;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    stacks = stackClient(world, client);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('creates a stack from a change set, in the order of its dependencies', async () => {
    const id = await stacks.change(STACK, inventoryTemplate());
    const changeSet = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: id }),
    );
    expect(changeSet).toMatchObject({
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      StackName: STACK,
      Tags: COST_TAGS,
    });
    expect(changeSet.Changes).toHaveLength(24);
    expect(changeSet.Changes![0]).toMatchObject({
      Type: 'Resource',
      ResourceChange: { Action: 'Add', LogicalResourceId: 'Cluster' },
    });
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'REVIEW_IN_PROGRESS',
    });

    await client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }));
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'CREATE_IN_PROGRESS',
      Outputs: [],
    });
    stacks.pass(3_000);
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Description: 'Parts inventory',
      Tags: COST_TAGS,
      Outputs: [
        {
          OutputKey: 'Address',
          OutputValue: expect.stringMatching(
            /^http:\/\/drone-dev-engineer-alb-\d{9}\.ap-northeast-1\.elb\.amazonaws\.com$/,
          ),
        },
        { OutputKey: 'VpcId', ExportName: `${STACK}:VpcId` },
      ],
    });

    const events = (await stacks.events(STACK)).map(line);
    expect(events.slice(0, 2)).toEqual([
      `${STACK} REVIEW_IN_PROGRESS`,
      `${STACK} CREATE_IN_PROGRESS`,
    ]);
    expect(events.at(-1)).toBe(`${STACK} CREATE_COMPLETE`);
    expect(events).toHaveLength(3 + 2 * 24);
    const at = (text: string) => events.indexOf(text);
    expect(at('Vpc CREATE_COMPLETE')).toBeLessThan(
      at('SubnetA CREATE_IN_PROGRESS'),
    );
    expect(at('Database CREATE_COMPLETE')).toBeLessThan(
      at('TaskDefinition CREATE_IN_PROGRESS'),
    );
    // What does not depend on one another is made at the same time.
    expect(at('Database CREATE_IN_PROGRESS')).toBeLessThan(
      at('LoadBalancer CREATE_COMPLETE'),
    );
  });

  it('gives resources the names and ARNs AWS would give them', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    const { StackResources } = await client.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    const ids = Object.fromEntries(
      StackResources!.map(({ LogicalResourceId, PhysicalResourceId }) => [
        LogicalResourceId,
        PhysicalResourceId,
      ]),
    );
    expect(ids).toMatchObject({
      Vpc: expect.stringMatching(/^vpc-[0-9a-f]{17}$/),
      Service:
        'arn:aws:ecs:ap-northeast-1:111122223333:service/drone-dev-engineer-ecs-battery-stock/drone-dev-engineer-ecs-battery-stock',
      Database: 'drone-dev-engineer-rds-battery-stock',
      LoadBalancer: expect.stringMatching(
        /:loadbalancer\/app\/drone-dev-engineer-alb\/[0-9a-f]{16}$/,
      ),
      TaskRole: expect.stringMatching(
        /^drone-dev-engineer-cloudform.*-TaskRole-[A-Z0-9]{12}$/,
      ),
    });
    const { StackResourceSummaries } = await client.send(
      new ListStackResourcesCommand({ StackName: STACK }),
    );
    expect(StackResourceSummaries).toHaveLength(24);
    const { TemplateBody } = await client.send(
      new GetTemplateCommand({ StackName: STACK }),
    );
    expect(JSON.parse(TemplateBody!)).toEqual(JSON.parse(inventoryTemplate()));
  });

  it('shows what an update changes, and what it replaces', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    const next = inventoryTemplate(({ Resources }) => {
      Resources.Service.Properties!.DesiredCount = 3;
      Resources.Database.Properties!.Engine = 'mysql';
      Resources.Database.Properties!.DBInstanceIdentifier = 'drone-dev-other';
      Resources.Database.UpdateReplacePolicy = 'Snapshot';
      Resources.Extra = { Type: 'AWS::Example::Thing', Properties: { A: 1 } };
      delete Resources.Dashboard;
    });
    const id = await stacks.change(STACK, next, { ChangeSetType: 'UPDATE' });
    const { Changes } = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: id }),
    );
    const changes = Changes!.map(({ ResourceChange }) => ResourceChange!);
    expect(
      changes.map(change => [
        change.Action,
        change.LogicalResourceId,
        change.Replacement,
      ]),
    ).toEqual([
      ['Remove', 'Dashboard', undefined],
      ['Modify', 'Database', 'True'],
      ['Add', 'Extra', undefined],
      ['Modify', 'Service', 'False'],
      // Follow from the new database: what CloudFormation cannot know yet.
      ['Modify', 'StorageAlarm', 'False'],
      ['Modify', 'TaskDefinition', 'Conditional'],
    ]);
    expect(changes[1]).toMatchObject({
      PhysicalResourceId: 'drone-dev-engineer-rds-battery-stock',
      PolicyAction: 'ReplaceAndSnapshot',
      Scope: ['Properties'],
      Details: expect.arrayContaining([
        expect.objectContaining({
          Evaluation: 'Static',
          Target: {
            Attribute: 'Properties',
            Name: 'Engine',
            RequiresRecreation: 'Always',
          },
        }),
      ]),
    });

    const before = (await stacks.events(STACK)).length;
    await stacks.execute(id);
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'UPDATE_COMPLETE',
      LastUpdatedTime: expect.any(Date),
    });
    const events = (await stacks.events(STACK)).slice(before);
    expect(events.map(line)).toEqual(
      expect.arrayContaining([
        'Database UPDATE_IN_PROGRESS',
        'Database UPDATE_COMPLETE',
        `${STACK} UPDATE_COMPLETE_CLEANUP_IN_PROGRESS`,
        'Database DELETE_COMPLETE',
        'Dashboard DELETE_COMPLETE',
      ]),
    );
    const { StackResources } = await client.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    const find = (name: string) =>
      StackResources!.find(item => item.LogicalResourceId === name);
    expect(find('Database')).toMatchObject({
      PhysicalResourceId: 'drone-dev-other',
      ResourceStatus: 'UPDATE_COMPLETE',
    });
    expect(find('TaskDefinition')!.PhysicalResourceId).toMatch(/:2$/);
    expect(find('Dashboard')).toBeUndefined();
  });

  it('keeps the other change sets, but lets none of them be executed', async () => {
    const first = await stacks.change(STACK, inventoryTemplate());
    const second = await stacks.change(STACK, inventoryTemplate());
    await stacks.execute(first);
    const { Summaries } = await client.send(
      new ListChangeSetsCommand({ StackName: STACK }),
    );
    expect(Summaries!.map(item => item.ExecutionStatus)).toEqual([
      'EXECUTE_COMPLETE',
      'OBSOLETE',
    ]);
    await expect(stacks.execute(second)).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
      message: expect.stringContaining('OBSOLETE'),
    });
  });

  it('deletes in the reverse order, and is found by its id afterwards', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    const stack = await stacks.remove(STACK);
    expect(stack).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
      DeletionTime: expect.any(Date),
    });
    const events = (await stacks.events(stack.StackId!)).map(line);
    const at = (text: string) => events.indexOf(text);
    expect(at('Service DELETE_COMPLETE')).toBeLessThan(
      at('Cluster DELETE_IN_PROGRESS'),
    );
    expect(at('SubnetA DELETE_COMPLETE')).toBeLessThan(
      at('Vpc DELETE_IN_PROGRESS'),
    );
    await expect(stacks.describe(STACK)).rejects.toMatchObject({
      name: 'ValidationError',
      message: `Stack with id ${STACK} does not exist`,
    });
    const { StackSummaries } = await client.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries).toMatchObject([{ StackName: STACK }]);
  });

  it('pages through events while new ones come in', async () => {
    const many = inventoryTemplate(({ Resources }) => {
      for (let index = 0; index < 60; index++) {
        Resources[`Topic${index}`] = { Type: 'AWS::SNS::Topic' };
      }
    });
    await stacks.deploy(STACK, many);
    const events = await stacks.events(STACK);
    expect(events).toHaveLength(3 + 2 * 84);
    expect(new Set(events.map(({ EventId }) => EventId)).size).toBe(171);
    const times = events.map(({ Timestamp }) => Timestamp!.getTime());
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    // Seconds at most, however many resources there are.
    expect(times.at(-1)! - times[1]).toBeLessThan(5_000);
  });
});
