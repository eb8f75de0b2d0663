import { ConflictError } from '@backstage/errors';
import { discardChangeSet } from './changeSets';
import { formatChanges } from './changeTable';
import { toStackChanges, type StackChange } from './stackChanges';
import type { StackRun } from './StackRun';

type Execution = {
  changeSetName: string;
  stackId: string;
  /** The stack's newest event when the change set was made. */
  after?: string;
  confirmReplacement: boolean;
};

async function refuse(
  run: StackRun,
  stackName: string,
  { changeSetName }: Execution,
  lost: StackChange[],
): Promise<never> {
  await discardChangeSet(run, stackName, changeSetName);
  const list = lost
    .map(({ kind, type, logicalId, physicalId }) => {
      const what = kind === 'remove' ? 'removes' : 'replaces';
      return `${what} ${type} ${logicalId} (${physicalId ?? 'no name'})`;
    })
    .join('; ');
  throw new ConflictError(
    `Nothing was changed in stack ${stackName}: this deployment ${list}, and what it holds would be lost. Take a snapshot or move the data, then run it again with "confirmReplacement: true".`,
  );
}

/**
 * Shows what a change set changes, has it confirmed where data would be lost,
 * and executes it.
 *
 * @returns `executed` is false when the change set is gone and nothing happened since it was made
 * @throws ConflictError when a confirmation is missing; the change set is discarded then
 */
export async function executeChanges(
  run: StackRun,
  stackName: string,
  execution: Execution,
): Promise<{ executed: boolean; changes: StackChange[] }> {
  const { api, logger } = run;
  const { changeSetName, stackId, after, confirmReplacement } = execution;
  const changeSet = await api.changeSets.find(stackName, changeSetName);
  const changes = toStackChanges(changeSet?.changes ?? []);
  if (changeSet?.executionStatus === 'AVAILABLE') {
    logger.info(`Stack ${stackName}: ${changes.length} changes`);
    formatChanges(changes).forEach(line => logger.info(line));
    const lost = changes.filter(({ losesData }) => losesData);
    if (lost.length > 0 && !confirmReplacement) {
      await refuse(run, stackName, execution, lost);
    }
    run.signal?.throwIfAborted();
    if (await api.changeSets.execute(stackName, changeSetName, changeSetName)) {
      return { executed: true, changes };
    }
  }
  // An earlier run may have executed it, and ended before it knew.
  const newest = await api.findNewestEventId(stackId).catch(() => after);
  return { executed: newest !== after, changes };
}
