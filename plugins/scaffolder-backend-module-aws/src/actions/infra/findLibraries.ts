import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';

/** What an infrastructure program may import, besides its own files and Node. */
export const LIBRARIES = ['aws-cdk-lib', 'constructs'] as const;

type Manifest = {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) {
      return candidate;
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}

async function collect(name: string, from: string, found: Set<string>) {
  const link = findPackage(name, from);
  const folder = link && (await realpath(link));
  if (!folder || found.has(folder)) {
    return folder;
  }
  found.add(folder);
  const manifest: Manifest = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const names = { ...manifest.dependencies, ...manifest.peerDependencies };
  for (const dependency of Object.keys(names)) {
    await collect(dependency, folder, found);
  }
  return folder;
}

/**
 * Where the portal's own installation of the libraries lies, and every folder
 * that they read: themselves and what they depend on.
 *
 * @throws NotFoundError when a library is not installed
 */
export async function findLibraries(): Promise<{
  libraries: Map<string, string>;
  folders: string[];
}> {
  const from = resolvePackagePath(
    '@hangar/plugin-scaffolder-backend-module-aws',
  );
  const libraries = new Map<string, string>();
  const folders = new Set<string>();
  for (const name of LIBRARIES) {
    const folder = await collect(name, from, folders);
    if (!folder) {
      throw new NotFoundError(
        `The portal's installation lacks ${name}; install its dependencies again.`,
      );
    }
    libraries.set(name, folder);
  }
  return { libraries, folders: [...folders] };
}
