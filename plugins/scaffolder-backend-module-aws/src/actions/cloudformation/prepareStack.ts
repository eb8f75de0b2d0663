import type { Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import type { AssemblyStack } from '../infra/readAssembly';
import { checkOwnership } from './checkStack';
import { joinOperation } from './followStack';
import type { StackRun } from './StackRun';
import { getAdvice, isFailedCreation, isInProgress } from './stackStatus';

/** Whether there is a stack that a change set can change. */
export function isThere(stack: Stack | undefined): stack is Stack {
  return stack !== undefined && stack.StackStatus !== 'REVIEW_IN_PROGRESS';
}

async function removeFailedCreation(run: StackRun, existing: Stack) {
  const stackId = existing.StackId ?? '';
  run.logger.warn(
    `Stack ${existing.StackName} is in ${existing.StackStatus}, left by a creation that failed; it is deleted and created again.`,
  );
  await run.api.deleteStack(stackId);
  await joinOperation(run, stackId);
}

/**
 * Brings a stack into a state that a change set can begin from: waits for what
 * is going on, and removes what a failed creation left.
 *
 * @returns the stack, or undefined when it is yet to be created
 * @throws ConflictError when the stack is somebody else's, or a person has to act first
 */
export async function prepareStack(
  run: StackRun,
  stack: AssemblyStack,
): Promise<Stack | undefined> {
  const { api, logger } = run;
  for (;;) {
    const existing = await api.findStack(stack.name);
    if (existing) {
      checkOwnership(existing, stack);
    }
    if (!isThere(existing)) {
      return undefined;
    }
    const { StackId = '', StackStatus: status } = existing;
    const advice = getAdvice(status, stack.name, api.region);
    if (advice) {
      throw new ConflictError(
        `Stack ${stack.name} is in ${status}. ${advice}.`,
      );
    }
    if (isInProgress(status)) {
      logger.info(`Stack ${stack.name} is in ${status}; waiting for its end.`);
      await joinOperation(run, StackId);
    } else if (isFailedCreation(status)) {
      await removeFailedCreation(run, existing);
    } else {
      return existing;
    }
  }
}
