import type { StackOutput } from './records/resourceRecords';
import type { Stack, StackEffect } from './records/stackRecords';

export type StackExport = { stackId: string; name: string; value: string };

/** The exports among a stack's outputs. */
export function exportsOf(
  outputs: ReadonlyArray<StackOutput> = [],
): Map<string, string> {
  return new Map(
    outputs.flatMap(({ exportName, value }) =>
      exportName === undefined ? [] : [[exportName, value] as const],
    ),
  );
}

/** What the stacks of an account and region export, in the order of the names. */
export function exportsOfStacks(stacks: ReadonlyArray<Stack>): StackExport[] {
  return stacks
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .flatMap(({ id, definition }) =>
      [...exportsOf(definition?.outputs)].map(([name, value]) => ({
        stackId: id,
        name,
        value,
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the stacks that import an export. */
export function importersAmong(
  stacks: ReadonlyArray<Stack>,
  exportName: string,
): string[] {
  return stacks
    .filter(
      ({ status, definition, steps }) =>
        status !== 'DELETE_COMPLETE' &&
        (definition?.imports.includes(exportName) ||
          steps.some(step => isImport(step.effects ?? [], exportName))),
    )
    .map(({ name }) => name);
}

// A stack that is being made counts as soon as its end is planned.
function isImport(effects: StackEffect[], exportName: string): boolean {
  return effects.some(
    effect =>
      effect.kind === 'commit' &&
      effect.definition.imports.includes(exportName),
  );
}
