import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parseManifest, type ManifestStack } from './parseManifest';
import { MAX_TEMPLATE_BYTES } from './synthLimits';

/** A stack that is ready to be sent to CloudFormation. */
export type AssemblyStack = ManifestStack & {
  /** JSON without white space: its length is what CloudFormation counts. */
  template: string;
  sizeBytes: number;
};

async function readTemplate(dir: string, stack: ManifestStack) {
  const file = resolveSafeChildPath(dir, stack.templateFile);
  let template: string;
  try {
    template = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new InputError(
      `The template of stack ${stack.name}, "${stack.templateFile}", is not JSON that can be read.`,
    );
  }
  const sizeBytes = Buffer.byteLength(template);
  if (sizeBytes > MAX_TEMPLATE_BYTES) {
    throw new InputError(
      `The template of stack ${stack.name} has ${sizeBytes} bytes; CloudFormation takes at most ${MAX_TEMPLATE_BYTES} in a request. Move some of its resources to a stack of their own.`,
    );
  }
  return { ...stack, template, sizeBytes };
}

/**
 * Reads the stacks of a cloud assembly, those first that others depend on.
 *
 * @param dir - absolute path of the assembly
 * @throws InputError when there is none, or a template is not JSON or too long
 */
export async function readAssembly(dir: string): Promise<AssemblyStack[]> {
  const manifest = await readFile(join(dir, 'manifest.json'), 'utf8').catch(
    () => {
      throw new InputError(
        'The infrastructure program wrote no cloud assembly: manifest.json is missing. It must write to the folder that CDK_OUTDIR names.',
      );
    },
  );
  const stacks = parseManifest(manifest);
  if (stacks.length === 0) {
    throw new InputError('The infrastructure program defines no stack.');
  }
  return Promise.all(stacks.map(stack => readTemplate(dir, stack)));
}
