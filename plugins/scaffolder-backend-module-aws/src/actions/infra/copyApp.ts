import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const LEFT_OUT = new Set(['node_modules', 'cdk.out', '.git']);

/** A copy of an infrastructure program, apart from everything else. */
export type AppCopy = {
  /** Holds all of it; the program may read it. */
  root: string;
  /** Where the program runs: the root of the stamped repository, as it were. */
  cwd: string;
  /** The only folder that the program may write to. */
  outDir: string;
  remove: () => Promise<void>;
};

async function copyFolder(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    if (LEFT_OUT.has(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      await copyFolder(from, join(target, entry.name));
    } else if (entry.isFile()) {
      await copyFile(from, join(target, entry.name));
    } else {
      // Node's permission model follows links, wherever they lead.
      throw new InputError(
        `"${entry.name}" in the infrastructure's folder is neither a file nor a folder; links are not followed.`,
      );
    }
  }
}

/**
 * Copies the program's folder, and gives the copy the libraries in a parent
 * folder, where Node looks for them. Nothing else of the workspace is taken:
 * its `package.json` could name any package.
 *
 * @param path - folder of the program, relative to the workspace
 * @throws InputError when the folder leads out of the workspace or holds links
 */
export async function copyApp(
  workspacePath: string,
  path: string,
  libraries: ReadonlyMap<string, string>,
): Promise<AppCopy> {
  const workspace = await realpath(workspacePath);
  const source = resolveSafeChildPath(workspace, path);
  const root = await mkdtemp(join(await realpath(tmpdir()), 'hangar-synth-'));
  const copy: AppCopy = {
    root,
    cwd: join(root, 'app'),
    outDir: join(root, 'out'),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
  try {
    await copyFolder(source, join(copy.cwd, relative(workspace, source)));
    await mkdir(copy.outDir);
    await writeFile(
      join(copy.cwd, 'package.json'),
      JSON.stringify({ private: true, type: 'module' }),
    );
    for (const [name, folder] of libraries) {
      const link = join(root, 'node_modules', name);
      await mkdir(dirname(link), { recursive: true });
      await symlink(folder, link, 'junction');
    }
    return copy;
  } catch (error) {
    await copy.remove();
    throw error;
  }
}
