import type { EnvironmentStack } from './environmentStacks';

const IMPORT = /"Fn::ImportValue":"([^"]+)"/g;

function getImports({ template }: EnvironmentStack): Set<string> {
  return new Set([...template.matchAll(IMPORT)].map(([, name]) => name));
}

function getExports({ template }: EnvironmentStack): string[] {
  const { Outputs = {} } = JSON.parse(template || '{}') as {
    Outputs?: Record<string, { Export?: { Name?: unknown } } | undefined>;
  };
  return Object.values(Outputs).flatMap(output => {
    const name = output?.Export?.Name;
    return typeof name === 'string' ? [name] : [];
  });
}

/**
 * The order to delete stacks in: none before those that import what it exports;
 * where that decides nothing, the one that was created last comes first.
 */
export function sortForDeletion(
  stacks: EnvironmentStack[],
): EnvironmentStack[] {
  const rest = [...stacks].sort((a, b) => b.createdAt - a.createdAt);
  const imports = new Map(stacks.map(stack => [stack, getImports(stack)]));
  const sorted: EnvironmentStack[] = [];
  while (rest.length > 0) {
    const isFree = (stack: EnvironmentStack) =>
      !getExports(stack).some(name =>
        rest.some(other => other !== stack && imports.get(other)?.has(name)),
      );
    const index = Math.max(0, rest.findIndex(isFree));
    sorted.push(...rest.splice(index, 1));
  }
  return sorted;
}
