import { z } from 'zod';
import type { Scope } from '../../world/services/types';
import {
  snapshotProgress,
  type Snapshot,
} from '../../world/stacks/SnapshotStore';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { isoTime, queryTags, tagMembers } from '../querySchemas';
import { getDatabase, invalidParameterValue, isTrue } from './databases';
import { pageSchema } from './dbInstances';

const snapshotId = z
  .string()
  .max(255)
  .regex(
    /^[A-Za-z](?!.*--)[A-Za-z0-9-]*(?<!-)$/,
    'is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
  );

const createSchema = z.object({
  DBInstanceIdentifier: z.string().min(1),
  DBSnapshotIdentifier: snapshotId,
  Tags: queryTags.optional(),
});

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html */
export const createDBSnapshot = operation(
  createSchema,
  invalidParameterValue,
  (input, { call, world }) => {
    const database = getDatabase(world, call, input.DBInstanceIdentifier);
    const { snapshots } = world.provisioning;
    const id = input.DBSnapshotIdentifier.toLowerCase();
    if (snapshots.find(call, id)) {
      throw new AwsError(
        'DBSnapshotAlreadyExists',
        `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
      );
    }
    const snapshot = snapshots.add(database, {
      snapshotId: id,
      at: world.now().getTime(),
      tags: input.Tags ?? {},
    });
    world.save();
    return { DBSnapshot: describe(world, snapshot) };
  },
);

const describeSchema = pageSchema.extend({
  DBInstanceIdentifier: z.string().optional(),
  DBSnapshotIdentifier: z.string().optional(),
  SnapshotType: z
    .enum(['manual', 'automated', 'shared', 'public', 'awsbackup'])
    .optional(),
});

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html */
export const describeDBSnapshots = operation(
  describeSchema,
  invalidParameterValue,
  ({ Marker, MaxRecords, ...question }, { call, world }) => {
    const { DBInstanceIdentifier: database, SnapshotType = 'manual' } =
      question;
    const all =
      question.DBSnapshotIdentifier === undefined
        ? world.provisioning.snapshots.list(call)
        : [getSnapshot(world, call, question.DBSnapshotIdentifier)];
    const wanted = all.filter(
      ({ databaseId }) =>
        SnapshotType === 'manual' &&
        (database?.toLowerCase() ?? databaseId) === databaseId,
    );
    const { items, nextToken } = paginate(wanted, {
      token: Marker,
      size: MaxRecords,
      question,
      invalidToken: () => invalidParameterValue('Invalid Marker'),
    });
    return {
      Marker: nextToken,
      DBSnapshots: {
        DBSnapshot: items.map(snapshot => describe(world, snapshot)),
      },
    };
  },
);

function getSnapshot(world: WorldState, scope: Scope, id: string): Snapshot {
  const snapshot = world.provisioning.snapshots.find(scope, id);
  if (!snapshot) {
    throw new AwsError(
      'DBSnapshotNotFound',
      `DBSnapshot ${id} not found.`,
      404,
    );
  }
  return snapshot;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSnapshot.html */
export const deleteDBSnapshot = operation(
  z.object({ DBSnapshotIdentifier: z.string().min(1) }),
  invalidParameterValue,
  ({ DBSnapshotIdentifier }, { call, world }) => {
    const snapshot = getSnapshot(world, call, DBSnapshotIdentifier);
    const described = describe(world, snapshot);
    if (described.Status !== 'available') {
      throw new AwsError(
        'InvalidDBSnapshotState',
        `Snapshot ${snapshot.snapshotId} is not in available state`,
      );
    }
    world.provisioning.snapshots.remove(snapshot);
    world.save();
    return { DBSnapshot: { ...described, Status: 'deleted' } };
  },
);

function describe(world: WorldState, snapshot: Snapshot) {
  const { properties } = snapshot;
  const progress = snapshotProgress(snapshot, world.now().getTime());
  return {
    DBSnapshotIdentifier: snapshot.snapshotId,
    DBSnapshotArn: snapshot.arn,
    DBInstanceIdentifier: snapshot.databaseId,
    SnapshotCreateTime: isoTime(snapshot.createdAt),
    SnapshotType: 'manual',
    Status: progress < 100 ? 'creating' : 'available',
    PercentProgress: progress,
    Engine: properties.Engine,
    EngineVersion: properties.EngineVersion,
    AllocatedStorage: Number(properties.AllocatedStorage ?? 20),
    Encrypted: isTrue(properties.StorageEncrypted),
    TagList: { Tag: tagMembers(snapshot.tags) },
  };
}
