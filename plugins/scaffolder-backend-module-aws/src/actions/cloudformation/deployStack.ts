import { ConflictError } from '@backstage/errors';
import type { AssemblyStack } from '../infra/readAssembly';
import { cancelStack } from './cancelStack';
import { createChangeSet, nameChangeSet } from './changeSets';
import { executeChanges } from './executeChanges';
import { followStack } from './followStack';
import type { StackChange } from './stackChanges';
import { protectStack } from './protectStack';
import { readStackResult, toStackFailure } from './stackResult';
import type { StackRun } from './StackRun';

const MAX_ATTEMPTS = 50;

/** A stack after its deployment. */
export type DeployedStack = {
  name: string;
  /** CloudFormation's, e.g. `CREATE_COMPLETE`. */
  status: string;
  outputs: Record<string, string>;
  changes: StackChange[];
};

type Attempt = { name: string; key: string };

/** What a change set would begin from. */
type Plan = { changed: boolean; stackId: string; after: string | null };

async function plan(
  run: StackRun,
  stack: AssemblyStack,
  { name }: Attempt,
): Promise<Plan> {
  const changeSet = await createChangeSet(run, stack, name);
  if (!changeSet) {
    return { changed: false, stackId: '', after: null };
  }
  const { stackId } = changeSet;
  const after = await run.api.findNewestEventId(stackId);
  return { changed: true, stackId, after: after ?? null };
}

/** @returns undefined when an earlier run of the task made this attempt and it came to nothing */
async function attemptDeployment(
  run: StackRun,
  stack: AssemblyStack,
  attempt: Attempt,
  confirmReplacement: boolean,
): Promise<DeployedStack | undefined> {
  const { api, checkpoint, logger } = run;
  const { name } = stack;
  const planned = await checkpoint({
    key: `plan.${attempt.key}`,
    fn: () => plan(run, stack, attempt),
  });
  if (!planned.changed) {
    logger.info(`Stack ${name}: nothing to change.`);
    const { status, outputs } = await readStackResult(api, name);
    return { name, status, outputs, changes: [] };
  }
  const { stackId } = planned;
  const after = planned.after ?? undefined;
  const { executed, changes } = await checkpoint({
    key: `execute.${attempt.key}`,
    fn: () =>
      executeChanges(run, stack.name, {
        changeSetName: attempt.name,
        stackId,
        after,
        confirmReplacement,
      }),
  });
  if (!executed) {
    return undefined;
  }
  await followStack(run, { stackId, after, key: attempt.key });
  let isNew = false;
  const result = await checkpoint({
    key: `result.${attempt.key}`,
    fn: () => {
      isNew = true;
      return readStackResult(api, stackId, after);
    },
  });
  if (result.deployed) {
    logger.info(`Stack ${name}: ${result.status}.`);
    const { status, outputs } = result;
    return { name, status, outputs, changes };
  }
  const failure = toStackFailure(name, api.region, result);
  if (isNew) {
    throw failure;
  }
  logger.warn(`An earlier run of this task ended so: ${failure.message}`);
  return undefined;
}

/**
 * Creates or updates one stack: change set, review, execution, events, outputs.
 * Each step is remembered, so that a task that begins again after a restart of
 * the portal goes on where it was.
 *
 * @throws StackFailedError with the root cause, when CloudFormation has ended rolling back
 */
export async function deployStack(
  run: StackRun,
  stack: AssemblyStack,
  options: { confirmReplacement: boolean },
): Promise<DeployedStack> {
  for (let count = 1; count <= MAX_ATTEMPTS; count += 1) {
    const name = nameChangeSet(run, stack, String(count));
    try {
      const deployed = await attemptDeployment(
        run,
        stack,
        { name, key: name },
        options.confirmReplacement,
      );
      if (deployed) {
        await protectStack(run, stack);
        return deployed;
      }
    } catch (error) {
      if (run.signal?.aborted) {
        throw new ConflictError(
          `The task was cancelled. ${await cancelStack(run, stack.name, name)}`,
        );
      }
      throw error;
    }
  }
  throw new ConflictError(
    `This task has tried to deploy stack ${stack.name} ${MAX_ATTEMPTS} times; start a new one.`,
  );
}
