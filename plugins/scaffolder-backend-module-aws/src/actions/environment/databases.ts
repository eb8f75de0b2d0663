import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateDBSnapshotCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  type DBInstance,
} from '@aws-sdk/client-rds';
import { ServiceUnavailableError } from '@backstage/errors';
import { isAwsError } from '@hangar/plugin-aws-node';
import type { StackRun } from '../cloudformation/StackRun';
import type { CallAws } from './callAws';
import type { EnvironmentStack } from './environmentStacks';

const DB_INSTANCE = 'AWS::RDS::DBInstance';

function isFault(error: unknown, name: string): boolean {
  return isAwsError(error) && (error.aws.awsErrorName ?? '').startsWith(name);
}

async function findInstance(
  callAws: CallAws,
  id: string,
): Promise<DBInstance | undefined> {
  try {
    const { DBInstances } = await callAws(RDSClient, client =>
      client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: id })),
    );
    return DBInstances?.[0];
  } catch (error) {
    if (isFault(error, 'DBInstanceNotFound')) {
      return undefined;
    }
    throw error;
  }
}

/** The databases that the stacks hold and that still exist. */
export async function readDatabases(
  callAws: CallAws,
  stacks: EnvironmentStack[],
): Promise<DBInstance[]> {
  const ids = stacks
    .flatMap(({ resources }) => resources)
    .filter(({ type, physicalId }) => type === DB_INSTANCE && physicalId)
    .map(({ physicalId }) => physicalId);
  const found: DBInstance[] = [];
  for (const id of ids) {
    const instance = await findInstance(callAws, id);
    if (instance && instance.DBInstanceStatus !== 'deleting') {
      found.push(instance);
    }
  }
  return found;
}

/** Legal for RDS, and the same when the same task asks again. */
function nameSnapshot(databaseId: string, requestId: string): string {
  const hash = createHash('sha256').update(requestId).digest('hex').slice(0, 8);
  const base = databaseId.slice(0, 200).replace(/-+$/, '');
  return `${base}-final-${hash}`;
}

async function findSnapshotStatus(callAws: CallAws, snapshotId: string) {
  try {
    const { DBSnapshots } = await callAws(RDSClient, client =>
      client.send(
        new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: snapshotId }),
      ),
    );
    return DBSnapshots?.[0]?.Status;
  } catch (error) {
    if (isFault(error, 'DBSnapshotNotFound')) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Takes the last snapshot of a database, and waits until it is whole: only then
 * may the database go.
 *
 * @returns the snapshot's identifier
 * @throws ServiceUnavailableError when it does not become whole; nothing is deleted then
 */
export async function takeFinalSnapshot(
  run: StackRun,
  callAws: CallAws,
  database: DBInstance,
): Promise<string> {
  const databaseId = database.DBInstanceIdentifier ?? '';
  const snapshotId = nameSnapshot(databaseId, run.requestId);
  if ((await findSnapshotStatus(callAws, snapshotId)) === undefined) {
    run.logger.info(`Final snapshot ${snapshotId} of ${databaseId} …`);
    await callAws(RDSClient, client =>
      client.send(
        new CreateDBSnapshotCommand({
          DBInstanceIdentifier: databaseId,
          DBSnapshotIdentifier: snapshotId,
          // AWS's own tags cannot be given
          Tags: database.TagList?.filter(({ Key }) => !Key?.startsWith('aws:')),
        }),
      ),
    );
  }
  const deadline = Date.now() + run.maxWaitMs;
  for (;;) {
    const status = await findSnapshotStatus(callAws, snapshotId);
    if (status === 'available') {
      run.logger.info(`Final snapshot ${snapshotId} is available.`);
      return snapshotId;
    }
    if (status === 'failed' || Date.now() > deadline) {
      throw new ServiceUnavailableError(
        `The final snapshot ${snapshotId} is in ${status}, so nothing is deleted. Take a snapshot by hand, then run this again without one.`,
      );
    }
    await wait(run.pollMs, undefined, { signal: run.signal });
  }
}

/** Lets a database be deleted, and waits until RDS says that it may. */
export async function removeDeletionProtection(
  run: StackRun,
  callAws: CallAws,
  databaseId: string,
): Promise<void> {
  await callAws(RDSClient, client =>
    client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: databaseId,
        DeletionProtection: false,
        ApplyImmediately: true,
      }),
    ),
  );
  while ((await findInstance(callAws, databaseId))?.DeletionProtection) {
    await wait(run.pollMs, undefined, { signal: run.signal });
  }
  run.logger.info(`Deletion protection of ${databaseId} is off.`);
}
