import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { StackEvent } from '@aws-sdk/client-cloudformation';
import { followStack, joinOperation } from '../cloudformation/followStack';
import { describeRootCause, isAboutStack } from '../cloudformation/stackEvents';
import { StackFailedError } from '../cloudformation/StackFailedError';
import type { StackRun } from '../cloudformation/StackRun';
import { isInProgress } from '../cloudformation/stackStatus';
import type { CallAws } from './callAws';
import { emptyBlocked } from './emptyBlocked';
import type { EnvironmentStack } from './environmentStacks';

const MAX_ATTEMPTS = 3;
/** Some things go only a while after what used them, e.g. network interfaces. */
const PAUSE_POLLS = 4;

/** What holds backups is kept with them: they go when their time is over, and nobody has said to lose them. */
const KEPT_WHEN_FULL = ['AWS::Backup::BackupVault'];

type Ended = { isGone: boolean; events: StackEvent[] };

function listBlocked(events: StackEvent[]): StackEvent[] {
  return events.filter(
    event => event.ResourceStatus === 'DELETE_FAILED' && !isAboutStack(event),
  );
}

function listKept(events: StackEvent[]): string[] {
  return listBlocked(events)
    .filter(({ ResourceType = '' }) => KEPT_WHEN_FULL.includes(ResourceType))
    .map(({ LogicalResourceId = '' }) => LogicalResourceId);
}

/** Deletes a stack once. `isNew` is false when an earlier run of the task did. */
async function deleteOnce(
  run: StackRun,
  { id, name }: EnvironmentStack,
  attempt: number,
  retain: string[],
): Promise<Ended & { isNew: boolean }> {
  const { api } = run;
  const hash = createHash('sha256').update(`${run.requestId}/${id}/${attempt}`);
  const key = `delete-${hash.digest('hex').slice(0, 24)}`;
  let isNew = false;
  const { after } = await run.checkpoint({
    key,
    fn: async () => {
      isNew = true;
      const newest = await api.findNewestEventId(id);
      run.logger.info(`Deleting stack ${name} …`);
      await api.deleteStack(id, {
        token: key,
        ...(retain.length > 0 && { retain }),
      });
      return { after: newest ?? null };
    },
  });
  await followStack(run, { stackId: id, after: after ?? undefined, key });
  const status = (await api.findStack(id))?.StackStatus ?? 'DELETE_COMPLETE';
  const isGone = status === 'DELETE_COMPLETE';
  const events = isGone ? [] : await api.listEvents(id, after ?? undefined);
  return { isGone, events, isNew };
}

async function clearBlocks(
  run: StackRun,
  callAws: CallAws,
  stack: EnvironmentStack,
  events: StackEvent[],
): Promise<void> {
  for (const event of listBlocked(events)) {
    const { ResourceType: type = '', PhysicalResourceId = '' } = event;
    if (KEPT_WHEN_FULL.includes(type)) {
      run.logger.warn(
        `${PhysicalResourceId} (${type}) holds backups and is kept with them.`,
      );
      continue;
    }
    const isClear = await emptyBlocked(
      { type, physicalId: PhysicalResourceId },
      { callAws, logger: run.logger, tags: stack.tags },
    );
    if (!isClear) {
      run.logger.warn(
        `${PhysicalResourceId} does not carry this environment's tags and is not emptied.`,
      );
    }
  }
}

/**
 * Deletes a stack, and clears away what blocks that. Running it again, also on
 * a stack that is half gone, is no error.
 *
 * @throws StackFailedError with the root cause when it cannot be deleted
 */
export async function deleteStack(
  run: StackRun,
  callAws: CallAws,
  stack: EnvironmentStack,
): Promise<void> {
  const { api, logger, pollMs, signal } = run;
  const current = await api.findStack(stack.id);
  const { StackStatus: status } = current ?? {};
  if (isInProgress(status) && status !== 'REVIEW_IN_PROGRESS') {
    logger.info(`Stack ${stack.name} is in ${status}; waiting for its end.`);
    await joinOperation(run, stack.id);
  }
  let events: StackEvent[] = [];
  for (let attempt = 1, fresh = 0; fresh < MAX_ATTEMPTS; attempt += 1) {
    const ended = await deleteOnce(run, stack, attempt, listKept(events));
    if (ended.isGone) {
      logger.info(`Stack ${stack.name} is deleted.`);
      return;
    }
    events = ended.events;
    if (ended.isNew) {
      fresh += 1;
      logger.warn(
        `Stack ${stack.name} is not deleted yet. ${describeRootCause(events)}.`,
      );
      await clearBlocks(run, callAws, stack, events);
      await wait(pollMs * PAUSE_POLLS, undefined, { signal });
    }
  }
  throw new StackFailedError(
    `Stack ${stack.name} could not be deleted. ${describeRootCause(
      events,
    )}. Correct that and run the removal again; it goes on from here.`,
  );
}
