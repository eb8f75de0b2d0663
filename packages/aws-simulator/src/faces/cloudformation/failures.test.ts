import {
  CancelUpdateStackCommand,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackResourcesCommand,
  ExecuteChangeSetCommand,
  ListExportsCommand,
  ListImportsCommand,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { PutImageCommand } from '@aws-sdk/client-ecr';
import {
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  type TestTemplate,
} from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient, STACK_MS } from '../../__testUtils__/stackClient';
import type { ResourceFault } from '../../control/FaultList';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation';

function line({ LogicalResourceId, ResourceStatus }: StackEvent): string {
  return `${LogicalResourceId} ${ResourceStatus}`;
}

function fail(resource: string, more: Partial<ResourceFault> = {}) {
  const kind = 'resource-failure' as const;
  return { service: 'cloudformation' as const, kind, resource, ...more };
}

describe('a stack that fails', () => {
  const { cloudFormation: client, ecr, rds } = sampleClients();
  let world: World;
  let stacks: ReturnType<typeof stackClient>;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    stacks = stackClient(world, client);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('rolls its creation back, and tells the one that failed from its victims', async () => {
    world.faults.set([
      fail('AWS::RDS::DBInstance', { reason: 'No capacity', times: 1 }),
    ]);
    const stack = await stacks.deploy(STACK, inventoryTemplate());
    expect(stack).toMatchObject({
      StackStatus: 'ROLLBACK_COMPLETE',
      Outputs: [],
    });
    expect(world.faults.list()).toEqual([]);

    const events = await stacks.events(STACK);
    const failed = events.filter(
      event => event.ResourceStatus === 'CREATE_FAILED',
    );
    expect(failed[0]).toMatchObject({
      LogicalResourceId: 'Database',
      ResourceStatusReason: expect.stringMatching(
        /^Resource handler returned message: "No capacity" \(RequestToken: .*\)$/,
      ),
    });
    for (const event of failed.slice(1)) {
      expect(event.ResourceStatusReason).toBe('Resource creation cancelled');
    }
    expect(
      events.find(item => item.ResourceStatus === 'ROLLBACK_IN_PROGRESS'),
    ).toMatchObject({
      ResourceStatusReason: expect.stringMatching(
        /^The following resource\(s\) failed to create: \[Database.*\]\. Rollback requested by user\.$/,
      ),
    });
    const { StackResources } = await client.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    expect(new Set(StackResources!.map(item => item.ResourceStatus))).toEqual(
      new Set(['DELETE_COMPLETE']),
    );

    // What remains is deleted, and the second attempt succeeds.
    await stacks.remove(STACK);
    expect(await stacks.deploy(STACK, inventoryTemplate())).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
    });
  });

  it('stays as it is or goes away when it is told so', async () => {
    world.faults.set([fail('Cluster')]);
    const create = (name: string, OnFailure: 'DO_NOTHING' | 'DELETE') =>
      client.send(
        new CreateStackCommand({
          StackName: name,
          OnFailure,
          TemplateBody: JSON.stringify({
            Resources: { Cluster: { Type: 'AWS::ECS::Cluster' } },
          }),
        }),
      );
    await create('kept', 'DO_NOTHING');
    const { StackId } = await create('gone', 'DELETE');
    stacks.pass(STACK_MS);
    expect(await stacks.describe('kept')).toMatchObject({
      StackStatus: 'CREATE_FAILED',
    });
    expect(await stacks.describe(StackId!)).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
    });
  });

  it('rolls an update back to what it was', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    world.faults.set([fail('Service', { on: 'update', reason: 'Unstable' })]);
    const id = await stacks.change(
      STACK,
      inventoryTemplate(({ Resources }) => {
        Resources.Service.Properties!.DesiredCount = 3;
        Resources.Topic.Properties!.DisplayName = 'Parts';
        Resources.Extra = { Type: 'AWS::SNS::Topic' };
      }),
      { ChangeSetType: 'UPDATE' },
    );
    const before = (await stacks.events(STACK)).length;
    await stacks.execute(id);
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
    });
    const events = (await stacks.events(STACK)).slice(before).map(line);
    expect(events).toEqual(
      expect.arrayContaining([
        'Service UPDATE_FAILED',
        `${STACK} UPDATE_ROLLBACK_IN_PROGRESS`,
        'Topic UPDATE_COMPLETE',
        'Extra DELETE_COMPLETE',
        `${STACK} UPDATE_ROLLBACK_COMPLETE`,
      ]),
    );
    world.faults.set([]);
    const again = await stacks.change(
      STACK,
      inventoryTemplate(({ Resources }) => {
        Resources.Topic.Properties!.DisplayName = 'Parts';
      }),
      { ChangeSetType: 'UPDATE' },
    );
    const { Changes } = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: again }),
    );
    expect(Changes).toHaveLength(1);
  });

  it('is given back what it was when its update is cancelled', async () => {
    const stack = await stacks.deploy(STACK, inventoryTemplate());
    const id = await stacks.change(
      STACK,
      inventoryTemplate(({ Resources }) => {
        Resources.Topic.Properties!.DisplayName = 'Parts';
        Resources.Service.Properties!.DesiredCount = 3;
        Resources.Last = {
          Type: 'AWS::SNS::Topic',
          DependsOn: ['Service', 'Topic'],
        };
      }),
      { ChangeSetType: 'UPDATE' },
    );
    const before = (await stacks.events(STACK)).length;
    const cancel = () =>
      client.send(new CancelUpdateStackCommand({ StackName: STACK }));
    await expect(cancel()).rejects.toThrow(
      'CancelUpdateStack cannot be called from current stack status',
    );
    await client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }));
    stacks.pass(280);
    await cancel();
    stacks.pass(STACK_MS);
    expect(await stacks.describe(STACK)).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Outputs: stack.Outputs,
    });
    const events = (await stacks.events(STACK)).slice(before);
    expect(events.map(line)).not.toContain('Last CREATE_IN_PROGRESS');
    expect(events).toContainEqual(
      expect.objectContaining({
        LogicalResourceId: 'Service',
        ResourceStatus: 'UPDATE_FAILED',
        ResourceStatusReason: 'Resource update cancelled',
      }),
    );
  });

  it('is not deleted while its database is protected or its registry is full', async () => {
    await stacks.deploy(
      STACK,
      inventoryTemplate(({ Resources }) => {
        Resources.Database.Properties!.DeletionProtection = true;
      }),
    );
    await ecr.send(
      new PutImageCommand({
        repositoryName: 'drone-dev-engineer-ecr-battery-stock',
        imageManifest: '{"schemaVersion": 2}',
        imageTag: '1',
      }),
    );
    expect(await stacks.remove(STACK)).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: expect.stringMatching(
        /failed to delete: \[(Database, Repository|Repository, Database)\]/,
      ),
    });
    const events = await stacks.events(STACK);
    const reasons = Object.fromEntries(
      events
        .filter(event => event.ResourceStatus === 'DELETE_FAILED')
        .map(event => [event.LogicalResourceId, event.ResourceStatusReason]),
    );
    expect(reasons.Database).toContain(
      'Cannot delete protected DB Instance, please disable deletion protection and try again.',
    );
    expect(reasons.Repository).toContain(
      'cannot be deleted because it still contains images',
    );
    // What the database stands on stays with it.
    expect(events.map(line)).not.toContain('SubnetA DELETE_IN_PROGRESS');
    expect(events.map(line)).toContain('Service DELETE_COMPLETE');

    await rds.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: 'drone-dev-engineer-rds-battery-stock',
        DeletionProtection: false,
        ApplyImmediately: true,
      }),
    );
    await client.send(
      new DeleteStackCommand({
        StackName: STACK,
        RetainResources: ['Repository'],
      }),
    );
    const { StackId } = await stacks.describe(STACK);
    stacks.pass(STACK_MS);
    expect(await stacks.describe(StackId!)).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
    });
    // A database leaves a snapshot unless the template says otherwise.
    const { DBSnapshots } = await rds.send(new DescribeDBSnapshotsCommand({}));
    expect(DBSnapshots).toMatchObject([
      {
        DBSnapshotIdentifier: expect.stringContaining(`${STACK}-snapshot-`),
        DBInstanceIdentifier: 'drone-dev-engineer-rds-battery-stock',
        Status: 'available',
      },
    ]);

    // What was retained stands in the way of a stack that wants its name.
    await stacks.deploy(STACK, inventoryTemplate());
    const failed = (await stacks.events(STACK)).find(
      event => event.ResourceStatus === 'CREATE_FAILED',
    );
    expect(failed).toMatchObject({
      LogicalResourceId: 'Repository',
      ResourceStatusReason: expect.stringContaining('already exists'),
    });
  });

  describe('because of another', () => {
    const network = (extra: TestTemplate['Outputs'] = {}) =>
      JSON.stringify({
        Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: {} } },
        Outputs: {
          VpcId: {
            Value: { Ref: 'Vpc' },
            Export: { Name: { 'Fn::Sub': '${AWS::StackName}:VpcId' } },
          },
          ...extra,
        },
      });
    const service = JSON.stringify({
      Resources: {
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'Service',
            VpcId: { 'Fn::ImportValue': 'x-network:VpcId' },
          },
        },
      },
    });

    it('finds out when it is to import what nothing exports', async () => {
      const id = await stacks.change('x-service', service);
      expect(
        await client.send(new DescribeChangeSetCommand({ ChangeSetName: id })),
      ).toMatchObject({
        Status: 'FAILED',
        StatusReason: 'No export named x-network:VpcId found',
      });
    });

    it('is not deleted while its exports are in use', async () => {
      await stacks.deploy('x-network', network());
      await stacks.deploy('x-service', service);
      const { Exports } = await client.send(new ListExportsCommand({}));
      expect(Exports).toMatchObject([
        { Name: 'x-network:VpcId', Value: expect.stringMatching(/^vpc-/) },
      ]);
      const { Imports } = await client.send(
        new ListImportsCommand({ ExportName: 'x-network:VpcId' }),
      );
      expect(Imports).toEqual(['x-service']);

      expect(await stacks.remove('x-network')).toMatchObject({
        StackStatus: 'CREATE_COMPLETE',
      });
      expect((await stacks.events('x-network')).at(-1)).toMatchObject({
        ResourceStatusReason:
          'Delete canceled. Cannot delete export x-network:VpcId as it is in use by x-service.',
      });
      await stacks.remove('x-service');
      expect(await stacks.remove('x-network')).toMatchObject({
        StackStatus: 'DELETE_COMPLETE',
      });
    });

    it('cannot change what is in use, or export what another exports', async () => {
      await stacks.deploy('x-network', network());
      await stacks.deploy('x-service', service);
      const update = { ChangeSetType: 'UPDATE' } as const;
      await stacks.deploy(
        'x-network',
        network({ VpcId: { Value: { Ref: 'Vpc' } } }),
        update,
      );
      expect(await stacks.describe('x-network')).toMatchObject({
        StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      });
      expect(await stacks.events('x-network')).toContainEqual(
        expect.objectContaining({
          ResourceStatus: 'UPDATE_ROLLBACK_IN_PROGRESS',
          ResourceStatusReason:
            'Export x-network:VpcId cannot be deleted as it is in use by x-service',
        }),
      );
      const twin = network({
        Other: {
          Value: { Ref: 'Vpc' },
          Export: { Name: 'x-network:VpcId' },
        },
      });
      expect(await stacks.deploy('x-twin', twin)).toMatchObject({
        StackStatus: 'ROLLBACK_COMPLETE',
      });
    });
  });
});
