import { setTimeout as wait } from 'node:timers/promises';
import type { StackEvent } from '@aws-sdk/client-cloudformation';
import { ServiceUnavailableError } from '@backstage/errors';
import { formatEvent, isAboutStack } from './stackEvents';
import type { StackRun } from './StackRun';
import { isInProgress } from './stackStatus';

// How often CloudFormation may say nothing of an operation that is over: its answers can be older than its word.
const MAX_SILENCE = 3;

/** The operation to follow. */
export type StackOperation = {
  stackId: string;
  /** The event before the operation began. */
  after?: string;
  /** Names the operation within the task. */
  key: string;
};

type Told = { last: string | null; ended: boolean };

const isEnd = (event: StackEvent) =>
  isAboutStack(event) && !isInProgress(event.ResourceStatus);

/** Waits for the next events, tells them, and whether the operation is over. */
async function tellNext(
  run: StackRun,
  stackId: string,
  last: string | undefined,
  deadline: number,
): Promise<Told> {
  const { api, logger, pollMs, signal } = run;
  for (let silence = 0; ;) {
    await wait(pollMs, undefined, { signal });
    // The state first: what happens after it is among the events.
    const stack = await api.findStack(stackId);
    const events = await api.listEvents(stackId, last);
    events.forEach(event => logger.info(formatEvent(event)));
    const isOver = !isInProgress(stack?.StackStatus);
    silence = isOver ? silence + 1 : 0;
    const ended = isOver && (events.some(isEnd) || silence > MAX_SILENCE);
    if (ended || events.length > 0) {
      return { last: events.at(-1)?.EventId ?? last ?? null, ended };
    }
    if (Date.now() > deadline) {
      throw new ServiceUnavailableError(
        `Stack ${stackId} is still in ${stack?.StackStatus}; the portal has stopped waiting. Start again later: it goes on from there.`,
      );
    }
  }
}

/**
 * Tells every event of an operation once, as it happens, until it is over. What
 * was told is remembered, so after a restart of the portal the log goes on
 * where it ended.
 *
 * @throws AbortError when the task is cancelled
 */
export async function followStack(
  run: StackRun,
  operation: StackOperation,
): Promise<void> {
  const { stackId, after, key } = operation;
  const deadline = Date.now() + run.maxWaitMs;
  let last = after;
  for (let batch = 1; ; batch += 1) {
    const from = last;
    const told = await run.checkpoint({
      key: `events.${key}.${batch}`,
      fn: () => tellNext(run, stackId, from, deadline),
    });
    if (told.ended) {
      return;
    }
    last = told.last ?? undefined;
  }
}

/** Follows an operation that somebody else began, from now on. */
export async function joinOperation(
  run: StackRun,
  stackId: string,
): Promise<void> {
  const after = await run.api.findNewestEventId(stackId);
  await followStack(
    { ...run, checkpoint: async ({ fn }) => fn() },
    { stackId, after, key: 'joined' },
  );
}
