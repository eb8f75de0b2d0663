import { discardChangeSet } from './changeSets';
import { isThere } from './prepareStack';
import type { StackRun } from './StackRun';
import { isInProgress } from './stackStatus';

/**
 * Stops what a cancelled task has begun on a stack: what was not executed is
 * discarded, a creation is undone, an update is rolled back.
 *
 * @returns a sentence that says in which state the stack is
 */
export async function cancelStack(
  run: StackRun,
  stackName: string,
  changeSetName: string,
): Promise<string> {
  const { api } = run;
  const stack = await api.findStack(stackName);
  const status = stack?.StackStatus;
  if (!isThere(stack) || !isInProgress(status)) {
    await discardChangeSet(run, stackName, changeSetName);
    return isThere(stack)
      ? `Stack ${stackName} is as it was, in ${status}.`
      : `Stack ${stackName} was not created.`;
  }
  try {
    if (status === 'CREATE_IN_PROGRESS') {
      await api.deleteStack(stack.StackId ?? stackName);
      return `The creation of stack ${stackName} is being undone; CloudFormation deletes it.`;
    }
    if (status === 'UPDATE_IN_PROGRESS') {
      await api.cancelUpdate(stackName);
      return `The update of stack ${stackName} is being rolled back.`;
    }
  } catch (error) {
    return `Stack ${stackName} is in ${status} and could not be stopped: ${
      (error as Error).message
    }. CloudFormation brings it to an end by itself.`;
  }
  return `Stack ${stackName} is in ${status}; CloudFormation brings it to an end by itself.`;
}
