import type { StackDefinition } from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { exportsOf } from './stackExports';
import type { StackStore } from './StackStore';

/** Why a stack cannot export what it is to export, if another one does. */
export function takenExport(
  store: StackStore,
  stack: Stack,
  target: StackDefinition,
): string | undefined {
  const wanted = exportsOf(target.outputs);
  const taken = store
    .exports(stack)
    .find(({ name, stackId }) => wanted.has(name) && stackId !== stack.id);
  const owner = taken && store.find(stack, taken.stackId);
  return (
    taken &&
    `Export with name ${taken.name} is already exported by stack ${owner?.name}`
  );
}

/**
 * Why a stack cannot be deleted or updated, if another one imports what would
 * go or change.
 *
 * @param next - what the stack is to export
 */
export function exportInUse(
  store: StackStore,
  stack: Stack,
  next: ReadonlyMap<string, string>,
  verb: 'updated' | 'deleted',
): string | undefined {
  for (const [name, value] of exportsOf(stack.definition?.outputs)) {
    const importers = store
      .importers(stack, name)
      .filter(importer => importer !== stack.name);
    if (importers.length > 0 && next.get(name) !== value) {
      const users = importers.join(' and ');
      return verb === 'deleted'
        ? `Cannot delete export ${name} as it is in use by ${users}.`
        : `Export ${name} cannot be ${next.has(name) ? 'updated' : 'deleted'} as it is in use by ${users}`;
    }
  }
  return undefined;
}
