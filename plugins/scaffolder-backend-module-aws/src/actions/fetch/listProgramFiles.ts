import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Never part of a program, also where no `.gitignore` says so. */
const LEFT_OUT = new Set(['.git', 'node_modules']);

/** The `.gitignore` of one folder. */
type Rules = { folder: string; rules: Ignore };

async function readRules(folder: string): Promise<Rules[]> {
  try {
    const text = await readFile(join(folder, '.gitignore'), 'utf8');
    return [{ folder, rules: ignore().add(text) }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/** As git does: the nearest `.gitignore` that says something about a path decides. */
function isIgnored(path: string, isFolder: boolean, nearest: Rules[]): boolean {
  for (const { folder, rules } of nearest) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) {
      return ignored;
    }
  }
  return false;
}

/** The rules of the folders above, up to the root of the repository that holds the program. */
async function readRulesAbove(folder: string): Promise<Rules[]> {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (at === dirname(at)) {
      return [];
    }
    folders.push(dirname(at));
  }
  const above = (await Promise.all(folders.map(readRules))).flat();
  // A repository that ignores the whole program is not the program's.
  return isIgnored(folder, true, above) ? [] : above;
}

/** A file of a program, or a link. */
export type ProgramFile = {
  /** From the program's folder, with slashes. */
  path: string;
  isLink: boolean;
};

/**
 * The files of a program that somebody may have installed, built and run where
 * it lies: without what git ignores there, by the `.gitignore` of the folder,
 * of those in it and of those above it in the same repository.
 */
export async function listProgramFiles(folder: string): Promise<ProgramFile[]> {
  const files: ProgramFile[] = [];
  const visit = async (path: string, above: Rules[]): Promise<void> => {
    const at = join(folder, path);
    const nearest = [...(await readRules(at)), ...above];
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const name = posix.join(path, entry.name);
      const isFolder = entry.isDirectory();
      if (
        LEFT_OUT.has(entry.name) ||
        isIgnored(join(at, entry.name), isFolder, nearest)
      ) {
        continue;
      }
      if (isFolder) {
        await visit(name, nearest);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        files.push({ path: name, isLink: entry.isSymbolicLink() });
      }
    }
  };
  await visit('', await readRulesAbove(folder));
  return files;
}
