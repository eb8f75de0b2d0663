import { z } from 'zod';
import type { InventoryItem } from '../../world/stacks/records/resourceRecords';
import { snapshotProgress } from '../../world/stacks/SnapshotStore';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { isoTime, queryBoolean, queryList, tagMembers } from '../querySchemas';
import {
  DATABASE_TYPE,
  getDatabase,
  invalidParameterValue,
  isTrue,
  listDatabases,
} from './databases';

export const filtersSchema = queryList(
  z.object({ Name: z.string(), Values: queryList(z.string()) }),
).default([]);

export const pageSchema = z.object({
  Marker: z.string().optional(),
  MaxRecords: z.coerce.number().int().min(20).max(100).default(100),
});

const describeSchema = pageSchema.extend({
  DBInstanceIdentifier: z.string().min(1).optional(),
  Filters: filtersSchema,
});

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html */
export const describeDBInstances = operation(
  describeSchema,
  invalidParameterValue,
  (input, { call, world }) => {
    const { DBInstanceIdentifier, Filters, Marker, MaxRecords } = input;
    const databases = (
      DBInstanceIdentifier === undefined
        ? listDatabases(world, call)
        : [getDatabase(world, call, DBInstanceIdentifier)]
    ).filter(database => Filters.every(filter => matches(database, filter)));
    const { items, nextToken } = paginate(databases, {
      token: Marker,
      size: MaxRecords,
      question: { DBInstanceIdentifier, Filters },
      invalidToken: () => invalidParameterValue('Invalid Marker'),
    });
    return {
      Marker: nextToken,
      DBInstances: {
        DBInstance: items.map(database => describe(world, database)),
      },
    };
  },
);

function matches(
  { physicalId, arn = '', properties }: InventoryItem,
  { Name, Values }: { Name: string; Values: string[] },
): boolean {
  if (Name === 'db-instance-id') {
    return Values.some(value => value === physicalId || value === arn);
  }
  if (Name === 'engine') {
    return Values.includes(String(properties.Engine));
  }
  throw invalidParameterValue(
    `Unrecognized filter name: ${Name}. The AWS simulator has db-instance-id and engine`,
  );
}

function describe(world: WorldState, database: InventoryItem) {
  const { physicalId, properties, attributes, tags, arn, region } = database;
  const now = world.now().getTime();
  const isBackingUp = world.provisioning.snapshots
    .list(database)
    .some(
      snapshot =>
        snapshot.databaseId === physicalId &&
        snapshotProgress(snapshot, now) < 100,
    );
  return {
    DBInstanceIdentifier: physicalId,
    DBInstanceArn: arn,
    DbiResourceId: attributes.DbiResourceId,
    DBInstanceClass: properties.DBInstanceClass ?? 'db.t4g.micro',
    Engine: properties.Engine,
    EngineVersion: properties.EngineVersion,
    DBInstanceStatus: isBackingUp ? 'backing-up' : 'available',
    DBName: properties.DBName,
    MasterUsername: properties.MasterUsername,
    Endpoint: {
      Address: attributes['Endpoint.Address'],
      Port: attributes['Endpoint.Port'],
    },
    AllocatedStorage: Number(properties.AllocatedStorage ?? 20),
    StorageType: properties.StorageType ?? 'gp2',
    StorageEncrypted: isTrue(properties.StorageEncrypted),
    InstanceCreateTime: isoTime(database.createdAt),
    AvailabilityZone: properties.AvailabilityZone ?? `${region}a`,
    MultiAZ: isTrue(properties.MultiAZ),
    PubliclyAccessible: isTrue(properties.PubliclyAccessible),
    BackupRetentionPeriod: Number(properties.BackupRetentionPeriod ?? 1),
    DeletionProtection: isTrue(properties.DeletionProtection),
    TagList: { Tag: tagMembers(tags) },
  };
}

const modifySchema = z.object({
  DBInstanceIdentifier: z.string().min(1),
  ApplyImmediately: queryBoolean.default('false'),
  DeletionProtection: queryBoolean.optional(),
  MultiAZ: queryBoolean.optional(),
  DBInstanceClass: z.string().startsWith('db.').optional(),
  AllocatedStorage: z.coerce.number().int().min(5).optional(),
  BackupRetentionPeriod: z.coerce.number().int().min(0).max(35).optional(),
});

/**
 * Changes take effect at once, whatever ApplyImmediately says.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export const modifyDBInstance = operation(
  modifySchema,
  invalidParameterValue,
  (input, { call, world }) => {
    const { DBInstanceIdentifier, ApplyImmediately: _, ...changes } = input;
    const database = getDatabase(world, call, DBInstanceIdentifier);
    if (!world.inventory.get(call, DATABASE_TYPE, database.physicalId)) {
      throw new AwsError(
        'InvalidDBInstanceState',
        `The AWS simulator does not change ${database.physicalId}, which no stack has made`,
      );
    }
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    );
    const changed = {
      ...database,
      properties: { ...database.properties, ...given },
    };
    world.inventory.put(changed);
    world.save();
    return { DBInstance: describe(world, changed) };
  },
);
