import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin, stripTypeScriptTypes } from 'node:module';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const readRoot = (file: string) =>
  readFileSync(join(root, file), 'utf8');

type Lock = { packages: Record<string, { dev?: boolean; optional?: boolean }> };
const lock: Lock = JSON.parse(readRoot('package-lock.json'));

/** Folders of the packages that `npm ci --omit=dev` installs. */
export const productionPackages = Object.entries(lock.packages)
  .filter(([folder, { dev }]) => folder && !dev)
  .map(([folder]) => folder);

/** The instructions of the Dockerfile's last stage, in order: name and arguments. */
export function lastStage(): [name: string, args: string][] {
  const lines = readRoot('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split(/ (.*)/, 2) as [string, string]);
  return lines.slice(lines.findLastIndex(([name]) => name === 'FROM'));
}

/** Whether the builder gets to see a file, by the lines `!name` of .dockerignore. */
export function isSent(file: string): boolean {
  const [all, ...kept] = readRoot('.dockerignore')
    .split('\n')
    .filter(line => line && !line.startsWith('#'));
  if (all !== '*') throw new Error('.dockerignore must begin with *.');
  return kept.includes(`!${file.split('/', 1)[0]}`);
}

/** What the last stage copies: from where (none: this folder) and which paths. */
export const copied = () =>
  lastStage()
    .filter(([name]) => name === 'COPY')
    .map(([, args]) => {
      const words = args.split(' ');
      const from = words[0]?.startsWith('--from=') ? words.shift() : undefined;
      return { from: from?.slice('--from='.length), paths: words.slice(0, -1) };
    });

/** Bytes of a file, or of all files below a folder but nested packages. */
export function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.size ?? 0;
  return readdirSync(path)
    .filter(name => name !== 'node_modules')
    .reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** Static imports only: what is imported later may belong to development. */
const IMPORT = /^(?:import\b[^;'(]*|export [*{][^;']*)'([^']+)'/gm;

/** Every file that a file imports when it starts, itself included, and every package. */
export function importsOf(entry: string) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const code = stripTypeScriptTypes(readRoot(file));
    for (const [, name = ''] of code.matchAll(IMPORT)) {
      if (name.startsWith('.')) visit(posix.join(posix.dirname(file), name));
      else if (!isBuiltin(name)) {
        packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
      }
    }
  };
  visit(entry);
  return { files: [...files], packages: [...packages] };
}
