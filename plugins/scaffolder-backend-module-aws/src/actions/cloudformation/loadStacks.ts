import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { readAssembly, type AssemblyStack } from '../infra/readAssembly';

const KEY = 'assembly';

/**
 * Reads the assembly from the workspace, and remembers it: a portal in a
 * container loses its workspaces when it is restarted.
 *
 * @throws NotAllowedError when the folder is outside of the workspace, InputError when there is no assembly
 */
export async function loadStacks(
  ctx: Pick<ActionContext<{}>, 'checkpoint' | 'workspacePath'>,
  assemblyDir: string,
): Promise<AssemblyStack[]> {
  const dir = resolveSafeChildPath(ctx.workspacePath, assemblyDir);
  try {
    const stacks = await readAssembly(dir);
    await ctx.checkpoint({ key: KEY, fn: () => stacks });
    return stacks;
  } catch (error) {
    return ctx.checkpoint<AssemblyStack[]>({
      key: KEY,
      fn: () => {
        throw error;
      },
    });
  }
}
