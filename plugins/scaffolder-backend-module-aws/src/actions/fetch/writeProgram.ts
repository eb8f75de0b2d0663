import {
  copyFile,
  mkdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateRenderer, type TemplateValue } from 'nunjitsu';
import { listProgramFiles, type ProgramFile } from './listProgramFiles';

const EXTENSION = '.njk';

type Write = { path: string; write: (target: string) => Promise<void> };

/** The same syntax and values as in `fetch:template`. */
function createFiller(values: Record<string, TemplateValue>) {
  const renderer = createTemplateRenderer({ allowRegexExecution: true });
  const context = renderer.prepareContext({ values });
  return (text: string, path: string) => {
    try {
      return renderer.render(text, context);
    } catch (error) {
      throw new InputError(`"${path}" cannot be filled in`, error);
    }
  };
}

function copy(source: string, { path, isLink }: ProgramFile): Write {
  const from = join(source, path);
  return {
    path,
    async write(target) {
      if (isLink) {
        await rm(target, { force: true });
        await symlink(await readlink(from), target);
      } else {
        await copyFile(from, target);
      }
    },
  };
}

/**
 * Copies a program into a folder as it is, and fills in the files that end in
 * `.njk`, their names included.
 *
 * @param source - folder of the program
 * @returns how many files were copied, and the names of those that were filled in
 * @throws InputError that names the file that cannot be filled in, NotAllowedError when a name leads out of the target
 */
export async function writeProgram(
  source: string,
  target: string,
  values: Record<string, TemplateValue>,
): Promise<{ copied: number; filled: string[] }> {
  const fill = createFiller(values);
  const files = await listProgramFiles(source);
  const isTemplate = ({ path, isLink }: ProgramFile) =>
    !isLink && path.endsWith(EXTENSION);

  const copies = files
    .filter(file => !isTemplate(file))
    .map(file => copy(source, file));
  const fills = files
    .filter(isTemplate)
    .map(({ path }) => ({
      from: join(source, path),
      path: fill(path.slice(0, -EXTENSION.length), path),
      template: path,
    }))
    // A name that is filled in with nothing means: no such file.
    .filter(({ path }) => !path.split('/').includes(''))
    .map(({ from, path, template }): Write => ({
      path,
      async write(to) {
        const text = fill(await readFile(from, 'utf8'), template);
        await writeFile(to, text, { mode: (await stat(from)).mode });
      },
    }));

  for (const writes of [copies, fills]) {
    const folders = new Set(writes.map(({ path }) => dirname(path)));
    for (const folder of folders) {
      await mkdir(resolveSafeChildPath(target, folder), { recursive: true });
    }
    await Promise.all(
      writes.map(({ path, write }) =>
        write(resolveSafeChildPath(target, path)),
      ),
    );
  }
  return { copied: copies.length, filled: fills.map(({ path }) => path) };
}
