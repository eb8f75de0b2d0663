import {
  CreateDBSnapshotCommand,
  DeleteDBSnapshotCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const DBInstanceIdentifier = 'drone-dev-engineer-rds-battery-stock';

describe('simulated RDS', () => {
  const { cloudFormation, rds } = sampleClients();
  let stacks: ReturnType<typeof stackClient>;
  let world: World;

  const describeInstance = async () => {
    const { DBInstances } = await rds.send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier }),
    );
    return DBInstances![0];
  };

  beforeEach(async () => {
    world = createWorld({ now: () => new Date('2026-11-20T03:00:00Z') });
    stacks = stackClient(world, cloudFormation);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
    await stacks.deploy('database', inventoryTemplate());
  });

  it('shows the databases of stacks beside those that were always there', async () => {
    expect(await describeInstance()).toMatchObject({
      DBInstanceClass: 'db.t4g.micro',
      Engine: 'postgres',
      DBInstanceStatus: 'available',
      AllocatedStorage: 20,
      StorageEncrypted: true,
      DeletionProtection: false,
      Endpoint: {
        Address: expect.stringMatching(
          /^drone-dev-engineer-rds-battery-stock\.c[0-9a-f]{11}\.ap-northeast-1\.rds\.amazonaws\.com$/,
        ),
        Port: 5432,
      },
      TagList: expect.arrayContaining([
        { Key: 'Cost', Value: 'drone_engineer' },
      ]),
    });
    const { DBInstances } = await rds.send(
      new DescribeDBInstancesCommand({
        Filters: [
          {
            Name: 'db-instance-id',
            Values: [DBInstanceIdentifier, 'drone-prod-engineer-rds'],
          },
        ],
      }),
    );
    expect(DBInstances).toHaveLength(2);
    await expect(
      rds.send(
        new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'other' }),
      ),
    ).rejects.toMatchObject({
      name: 'DBInstanceNotFoundFault',
      message: 'DBInstance other not found.',
    });
  });

  it('takes a snapshot, which takes a moment and outlives the database', async () => {
    const snapshot = { DBInstanceIdentifier, DBSnapshotIdentifier: 'Final-1' };
    const create = () => rds.send(new CreateDBSnapshotCommand(snapshot));
    expect((await create()).DBSnapshot).toMatchObject({
      DBSnapshotIdentifier: 'final-1',
      Status: 'creating',
      PercentProgress: 0,
    });
    expect((await describeInstance()).DBInstanceStatus).toBe('backing-up');
    await expect(create()).rejects.toMatchObject({
      name: 'DBSnapshotAlreadyExistsFault',
    });
    const remove = () =>
      rds.send(
        new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'final-1' }),
      );
    await expect(remove()).rejects.toMatchObject({
      name: 'InvalidDBSnapshotStateFault',
    });

    stacks.pass(1_000);
    expect((await describeInstance()).DBInstanceStatus).toBe('available');
    await stacks.remove('database');
    const list = async () => {
      const { DBSnapshots } = await rds.send(
        new DescribeDBSnapshotsCommand({ DBInstanceIdentifier }),
      );
      return DBSnapshots!.map(item => item.DBSnapshotIdentifier);
    };
    expect(await list()).toEqual([
      'final-1',
      expect.stringContaining('database-snapshot-database-'),
    ]);
    await remove();
    expect(await list()).toHaveLength(1);
    await expect(remove()).rejects.toMatchObject({
      name: 'DBSnapshotNotFoundFault',
    });
  });

  it('switches the deletion protection', async () => {
    const protect = (DeletionProtection: boolean, id = DBInstanceIdentifier) =>
      rds.send(
        new ModifyDBInstanceCommand({
          DBInstanceIdentifier: id,
          DeletionProtection,
          ApplyImmediately: true,
        }),
      );
    await protect(true);
    expect((await describeInstance()).DeletionProtection).toBe(true);
    expect(await stacks.remove('database')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
    });
    await protect(false);
    expect(await stacks.remove('database')).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
    });
    await expect(
      protect(false, 'drone-prod-engineer-rds'),
    ).rejects.toMatchObject({ name: 'InvalidDBInstanceStateFault' });
  });
});
