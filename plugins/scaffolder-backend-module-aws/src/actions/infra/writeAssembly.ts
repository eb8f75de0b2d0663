import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssemblyStack } from './readAssembly';

/** Of the assembly only what the deployment needs. It says of itself that it is not committed. */
export async function writeAssembly(
  dir: string,
  stacks: AssemblyStack[],
): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const artifacts: Record<string, object> = {};
  for (const stack of stacks) {
    const { name, tags, dependsOn, template, terminationProtection } = stack;
    const templateFile = `${name}.template.json`;
    await writeFile(join(dir, templateFile), template);
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      dependencies: dependsOn,
      properties: {
        templateFile,
        stackName: name,
        tags,
        terminationProtection,
      },
    };
  }
  await writeFile(join(dir, '.gitignore'), '*\n');
  await writeFile(join(dir, 'manifest.json'), JSON.stringify({ artifacts }));
}
