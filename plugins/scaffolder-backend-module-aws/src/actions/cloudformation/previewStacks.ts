import type { AssemblyStack } from '../infra/readAssembly';
import { formatChanges } from './changeTable';
import { createChangeSet, discardChangeSet, nameChangeSet } from './changeSets';
import type { DeployedStack } from './deployStack';
import { isThere } from './prepareStack';
import { toAdditions, toStackChanges, type StackChange } from './stackChanges';
import type { StackRun } from './StackRun';

async function previewStack(
  run: StackRun,
  stack: AssemblyStack,
): Promise<StackChange[]> {
  const name = nameChangeSet(run, stack, 'preview');
  const changeSet = await createChangeSet(run, stack, name);
  if (!changeSet) {
    return [];
  }
  await discardChangeSet(run, stack.name, name);
  return toStackChanges(changeSet.changes);
}

/**
 * Shows what a deployment would change, and leaves nothing behind: change sets
 * are deleted, and so is the empty stack that one for a new stack begins.
 *
 * A new stack that builds on another new one is read from its template:
 * CloudFormation cannot resolve values of a stack that does not exist.
 */
export async function previewStacks(
  run: StackRun,
  stacks: AssemblyStack[],
): Promise<DeployedStack[]> {
  const { api, logger, signal } = run;
  const missing = new Set<string>();
  const previews: DeployedStack[] = [];
  for (const stack of stacks) {
    signal?.throwIfAborted();
    const { name, dependsOn, template } = stack;
    const existing = await api.findStack(name);
    if (!isThere(existing)) {
      missing.add(name);
    }
    const isReadable =
      isThere(existing) || !dependsOn.some(other => missing.has(other));
    const changes = isReadable
      ? await previewStack(run, stack)
      : toAdditions(template);
    const source = isReadable ? '' : ', read from the template';
    logger.info(
      changes.length === 0
        ? `Stack ${name}: nothing to change.`
        : `Stack ${name}: ${changes.length} changes${source}`,
    );
    formatChanges(changes).forEach(line => logger.info(line));
    const status = existing?.StackStatus ?? 'NOT_CREATED';
    previews.push({ name, status, outputs: {}, changes });
  }
  return previews;
}
