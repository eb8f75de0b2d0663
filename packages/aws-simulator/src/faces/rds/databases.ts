import type { Scope } from '../../world/services/types';
import type { InventoryItem } from '../../world/stacks/records/resourceRecords';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';

export const DATABASE_TYPE = 'AWS::RDS::DBInstance';

const ALWAYS_THERE = Date.UTC(2025, 0, 6);

export function invalidParameterValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

/** The databases of the stacks, and of the services that were always there. */
export function listDatabases(
  world: WorldState,
  scope: Scope,
): InventoryItem[] {
  const made = world.inventory.list(scope, DATABASE_TYPE);
  const known = new Set(made.map(({ physicalId }) => physicalId));
  const sample = world.services.list(scope).flatMap(service => {
    const { database, stackId, accountId, region } = service;
    return !database || stackId || known.has(database.dbInstanceIdentifier)
      ? []
      : [sampleDatabase({ accountId, region }, database)];
  });
  return [...made, ...sample].sort((a, b) =>
    a.physicalId < b.physicalId ? -1 : 1,
  );
}

/** @throws AwsError DBInstanceNotFound */
export function getDatabase(
  world: WorldState,
  scope: Scope,
  identifier: string,
): InventoryItem {
  const id = identifier.toLowerCase();
  const database = listDatabases(world, scope).find(
    ({ physicalId }) => physicalId === id,
  );
  if (!database) {
    throw new AwsError(
      'DBInstanceNotFound',
      `DBInstance ${id} not found.`,
      404,
    );
  }
  return database;
}

function sampleDatabase(
  { accountId, region }: Scope,
  database: { dbInstanceIdentifier: string; storageGiB: number },
): InventoryItem {
  const { dbInstanceIdentifier: id, storageGiB } = database;
  return {
    accountId,
    region,
    type: DATABASE_TYPE,
    physicalId: id,
    arn: `arn:aws:rds:${region}:${accountId}:db:${id}`,
    logicalId: '',
    properties: {
      DBInstanceClass: 'db.t4g.small',
      Engine: 'postgres',
      AllocatedStorage: storageGiB,
      StorageEncrypted: true,
      MultiAZ: true,
      DeletionProtection: true,
    },
    attributes: {
      'Endpoint.Address': `${id}.simulated.${region}.rds.amazonaws.com`,
      'Endpoint.Port': '5432',
    },
    tags: {},
    createdAt: ALWAYS_THERE,
  };
}

/** Truth of a property, however a template writes it. */
export function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
