import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getRepositoryPath, runGit } from '@hangar/plugin-local-git-node';

const author = { name: 'engineer', email: 'engineer@example.com' };

/** A bare repository with one commit of these files, and a link to the machine's passwords. */
export async function pushRepository(
  root: string,
  name: string,
  files: Record<string, string | Buffer>,
): Promise<void> {
  const path = getRepositoryPath(root, name);
  const work = join(root, '.work', name);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(work, file)), { recursive: true });
    await writeFile(join(work, file), content);
  }
  await symlink('/etc/passwd', join(work, 'link.md'));
  await runGit(['init', '--bare', '--initial-branch=main', path], {
    cwd: root,
  });
  const git = (...args: string[]) =>
    runGit([`--git-dir=${path}`, `--work-tree=${work}`, ...args], {
      cwd: work,
      author,
    });
  await git('add', '--all');
  await git('commit', '--quiet', '-m', 'Create it\n\nAnd more.');
}
