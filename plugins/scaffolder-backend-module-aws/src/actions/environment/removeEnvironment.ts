import type { DBInstance } from '@aws-sdk/client-rds';
import { ConflictError } from '@backstage/errors';
import type { AwsOrganization } from '../../organization/readAwsOrganization';
import { deployStack } from '../cloudformation/deployStack';
import type { AssemblyStack } from '../infra/readAssembly';
import {
  readDatabases,
  removeDeletionProtection,
  takeFinalSnapshot,
} from './databases';
import { deleteStack } from './deleteStack';
import {
  readEnvironmentStacks,
  type EnvironmentStack,
} from './environmentStacks';
import { checkUnprotected } from './removalGuards';
import type { EnvironmentSession } from './runOnEnvironment';
import { sortForDeletion } from './sortForDeletion';
import { stopServices } from './stopServices';
import { unprotectTemplate } from './unprotectTemplate';

function toAssemblyStack(
  { name, tags }: EnvironmentStack,
  template: string,
): AssemblyStack {
  return {
    name,
    tags,
    template,
    dependsOn: [],
    sizeBytes: Buffer.byteLength(template),
    templateFile: '',
    terminationProtection: false,
  };
}

/** What was removed: names of stacks and identifiers of final snapshots. */
export type Removed = { stacks: string[]; snapshots: string[] };

async function removeProtections(
  { api, callAws, run }: EnvironmentSession,
  stacks: EnvironmentStack[],
  databases: DBInstance[],
): Promise<void> {
  for (const { name } of stacks.filter(({ isProtected }) => isProtected)) {
    await api.setTerminationProtection(name, false);
    run.logger.info(`Termination protection of stack ${name} is off.`);
  }
  for (const stack of stacks) {
    const template = unprotectTemplate(stack.template);
    if (template) {
      // by CloudFormation itself: it knows every service's own switch
      await deployStack(run, toAssemblyStack(stack, template), {
        confirmReplacement: false,
      });
    }
  }
  for (const { DBInstanceIdentifier = '', DeletionProtection } of databases) {
    if (DeletionProtection) {
      await removeDeletionProtection(run, callAws, DBInstanceIdentifier);
    }
  }
}

async function takeSnapshots(
  { callAws, run }: EnvironmentSession,
  databases: DBInstance[],
): Promise<string[]> {
  const snapshots: string[] = [];
  for (const database of databases) {
    const id = await run.checkpoint({
      key: `snapshot.${database.DBInstanceIdentifier}`,
      fn: () => takeFinalSnapshot(run, callAws, database),
    });
    snapshots.push(id);
  }
  return snapshots;
}

async function deleteOrTell(
  { callAws, run }: EnvironmentSession,
  stack: EnvironmentStack,
): Promise<void> {
  try {
    await deleteStack(run, callAws, stack);
  } catch (error) {
    if (run.signal?.aborted) {
      const current = await run.api.findStack(stack.id);
      throw new ConflictError(
        `The task was cancelled. Stack ${stack.name} is in ${
          current?.StackStatus ?? 'DELETE_COMPLETE'
        }; CloudFormation brings what it has begun to an end. Run the removal again for the rest.`,
      );
    }
    throw error;
  }
}

/**
 * Removes the stacks of an environment: everything is checked before anything
 * is touched, then services stop, databases are kept as snapshots, and the
 * stacks go, each before those it depends on.
 */
export async function removeEnvironment(
  session: EnvironmentSession,
  organization: AwsOrganization,
  choices: { finalSnapshot: boolean; removeProtection: boolean },
): Promise<Removed> {
  const { api, callAws, environment, run } = session;
  const stacks = sortForDeletion(
    await readEnvironmentStacks(api, environment, organization),
  );
  if (stacks.length === 0) {
    run.logger.info(
      `There is no stack "${environment.stackName}-…"; if this environment had any, they are deleted.`,
    );
    return { stacks: [], snapshots: [] };
  }
  const databases = await readDatabases(callAws, stacks);
  checkUnprotected(stacks, databases, choices.removeProtection);
  await stopServices(callAws, stacks, run.logger);
  const snapshots = choices.finalSnapshot
    ? await takeSnapshots(session, databases)
    : [];
  await removeProtections(session, stacks, databases);
  for (const stack of stacks) {
    await deleteOrTell(session, stack);
  }
  return { stacks: stacks.map(({ name }) => name), snapshots };
}
