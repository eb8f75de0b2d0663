import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getRepositoryPath, runGit } from '@hangar/plugin-local-git-node';

const author = { name: 'engineer', email: 'engineer@localhost' };

/** A real bare repository under the root, with commands to change it. */
export class TestRepository {
  constructor(
    private readonly root: string,
    private readonly name: string,
  ) {}

  /** Commits exactly these files to the default branch. */
  async push(files: Record<string, string>): Promise<void> {
    const path = getRepositoryPath(this.root, this.name);
    const work = join(this.root, '.work', this.name);
    await rm(work, { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(work, file)), { recursive: true });
      await writeFile(join(work, file), text);
    }
    await mkdir(work, { recursive: true });
    const git = (...args: string[]) =>
      runGit([`--git-dir=${path}`, `--work-tree=${work}`, ...args], {
        cwd: work,
        author,
      });
    await runGit(['init', '--bare', '--initial-branch=main', path], {
      cwd: work,
    });
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '-m', 'Change');
  }

  async remove(): Promise<void> {
    const path = getRepositoryPath(this.root, this.name);
    await rename(path, `${path}.gone`);
    await rm(`${path}.gone`, { recursive: true });
  }
}

export function component(name: string, extra: string = ''): string {
  return `---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
${extra}spec: { type: service, lifecycle: experimental, owner: platform }
`;
}
