import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import type { AssemblyStack } from '../infra/readAssembly';
import { prepareStack } from './prepareStack';
import { isUnchanged, type ChangeSet } from './readChangeSet';
import type { StackRun } from './StackRun';

/** Another name for each attempt; the same when the same attempt is made again. */
export function nameChangeSet(
  run: StackRun,
  stack: AssemblyStack,
  attempt: string,
): string {
  const hash = createHash('sha256')
    .update([run.requestId, stack.name, stack.template, attempt].join('\0'))
    .digest('hex');
  return `hangar-${hash.slice(0, 24)}`;
}

/** Deletes a change set that is not executed, and the empty stack that it may have begun. */
export async function discardChangeSet(
  run: StackRun,
  stackName: string,
  changeSetName: string,
): Promise<void> {
  const { api } = run;
  await api.changeSets.delete(stackName, changeSetName);
  const stack = await api.findStack(stackName);
  if (stack?.StackStatus === 'REVIEW_IN_PROGRESS') {
    await api.deleteStack(stack.StackId ?? stackName);
    while (await api.findStack(stackName)) {
      await wait(run.pollMs);
    }
  }
}

async function waitForChangeSet(
  run: StackRun,
  stackName: string,
  changeSetName: string,
): Promise<ChangeSet> {
  const { api, pollMs, signal } = run;
  for (;;) {
    const changeSet = await api.changeSets.find(stackName, changeSetName);
    if (changeSet && !/_(PENDING|IN_PROGRESS)$/.test(changeSet.status)) {
      return changeSet;
    }
    await wait(pollMs, undefined, { signal });
  }
}

/**
 * Asks CloudFormation what it would change. A change set that is not to be
 * executed has to be discarded.
 *
 * @returns the change set, or undefined when there is nothing to change
 * @throws InputError when CloudFormation refuses the template; nothing is left of it then
 */
export async function createChangeSet(
  run: StackRun,
  stack: AssemblyStack,
  changeSetName: string,
): Promise<ChangeSet | undefined> {
  const { name: StackName, template: TemplateBody, tags } = stack;
  const existing = await prepareStack(run, stack);
  await run.api.changeSets.create({
    StackName,
    TemplateBody,
    ChangeSetName: changeSetName,
    ChangeSetType: existing ? 'UPDATE' : 'CREATE',
    ClientToken: changeSetName,
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    RoleARN: run.api.serviceRoleArn,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
  try {
    const changeSet = await waitForChangeSet(run, StackName, changeSetName);
    if (changeSet.status !== 'FAILED') {
      return changeSet;
    }
    await discardChangeSet(run, StackName, changeSetName);
    if (isUnchanged(changeSet)) {
      return undefined;
    }
    throw new InputError(
      `CloudFormation does not accept the template of stack ${StackName}: ${changeSet.statusReason}`,
    );
  } catch (error) {
    if (run.signal?.aborted) {
      await discardChangeSet(run, StackName, changeSetName);
    }
    throw error;
  }
}
