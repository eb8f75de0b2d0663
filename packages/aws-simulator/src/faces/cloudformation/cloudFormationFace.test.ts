import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  ListExportsCommand,
  ListImportsCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  UpdateStackCommand,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  type TestTemplate,
} from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import {
  CHANGE_SET_MS,
  COST_TAGS,
  stackClient,
} from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation';

function line({ LogicalResourceId, ResourceStatus }: StackEvent): string {
  return `${LogicalResourceId} ${ResourceStatus}`;
}

describe('simulated CloudFormation', () => {
  const { config } = sampleClients();
  const client = new CloudFormationClient(config);
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
});
