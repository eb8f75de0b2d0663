import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { readLocalGitRoot } from './localGitConfig';
import { parseRepositoryName } from './parseRepositoryName';
import { readFileAtCommit, readHeadCommit } from './readRepository';
import { getRepositoryPath, listRepositories } from './repositories';
import { runGit } from './runGit';

const author = { name: 'engineer', email: 'engineer@example.com' };
const directory = createMockDirectory();

beforeEach(() => directory.clear());

async function createRepository(name: string): Promise<string> {
  const path = getRepositoryPath(directory.path, name);
  const work = directory.resolve(`work-${name}`);
  await mkdir(work, { recursive: true });
  await writeFile(join(work, 'a.txt'), '部品\n');
  await writeFile(join(work, '-n;x'), 'odd');
  await symlink('/etc/passwd', join(work, 'link'));
  const cwd = directory.path;
  await runGit(['init', '--bare', '--initial-branch=main', path], { cwd });
  const workTree = [`--git-dir=${path}`, `--work-tree=${work}`];
  await runGit([...workTree, 'add', '--all'], { cwd: work });
  await runGit([...workTree, 'commit', '-m', 'First'], { cwd: work, author });
  return path;
}

describe('parseRepositoryName', () => {
  it.each(['a', 'parts-inventory', '3d-printer', 'a'.repeat(63)])(
    'accepts %s',
    name => expect(parseRepositoryName(name)).toBe(name),
  );

  it.each([
    'Parts',
    'a'.repeat(64),
    '部品',
    '../escape',
    '..',
    '.',
    '.staging',
    'a/b',
    'a\\b',
    '/etc',
    '-rf',
    'a-',
    'a--b',
    'a;ls',
    '$(ls)',
    '`ls`',
    '${{ secrets.x }}',
    '{{ 7 * 7 }}',
    'a\n',
    'a\0',
    '',
    undefined,
    7,
  ])('refuses %j and names the field', name => {
    expect(() => parseRepositoryName(name, 'name')).toThrow(InputError);
    expect(() => parseRepositoryName(name, 'name')).toThrow('"name"');
    expect(() => getRepositoryPath(directory.path, name as string)).toThrow(
      InputError,
    );
  });
});

describe('repositories', () => {
  it('refuses a link that leads out of the root', async () => {
    directory.setContent({ root: {}, outside: {} });
    await symlink(
      directory.resolve('outside'),
      directory.resolve('root/escape.git'),
    );
    expect(() =>
      getRepositoryPath(directory.resolve('root'), 'escape'),
    ).toThrow(NotAllowedError);
    await expect(listRepositories(directory.resolve('root'))).resolves.toEqual(
      [],
    );
  });

  it('lists repositories by name and nothing else', async () => {
    directory.setContent({
      'b.git': {},
      'a.git': {},
      '.staging': {},
      'Upper.git': {},
      work: {},
      'file.git': 'x',
    });
    await expect(listRepositories(directory.path)).resolves.toEqual(['a', 'b']);
    await expect(
      listRepositories(directory.resolve('absent')),
    ).resolves.toEqual([]);
  });

  it('takes a relative root from the working directory', () => {
    const config = new ConfigReader({ localGit: { root: 'x/y' } });
    expect(readLocalGitRoot(config)).toBe(join(process.cwd(), 'x', 'y'));
    expect(readLocalGitRoot(new ConfigReader({}))).toBeUndefined();
  });
});

describe('reading a repository', () => {
  it('gives the text of a file at the head of the default branch', async () => {
    const path = await createRepository('parts');
    const commit = (await readHeadCommit(path)) ?? '';
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    await expect(readFileAtCommit(path, commit, './a.txt')).resolves.toBe(
      '部品\n',
    );
    await expect(readFileAtCommit(path, commit, '-n;x')).resolves.toBe('odd');
  });

  it('has no head commit before the first push', async () => {
    const path = getRepositoryPath(directory.path, 'empty');
    await runGit(['init', '--bare', path], { cwd: directory.path });
    await expect(readHeadCommit(path)).resolves.toBeUndefined();
  });

  it('never reads outside the commit', async () => {
    const path = await createRepository('parts');
    const commit = (await readHeadCommit(path)) ?? '';
    const read = (file: string) => readFileAtCommit(path, commit, file);
    await expect(read('../a.txt')).rejects.toThrow(InputError);
    await expect(read('/etc/passwd')).rejects.toThrow(InputError);
    await expect(read('x/../../a.txt')).rejects.toThrow(InputError);
    await expect(read('link')).rejects.toThrow(NotFoundError);
    await expect(read('b.txt')).rejects.toThrow(NotFoundError);
    await expect(read('*.txt')).rejects.toThrow(NotFoundError);
    await expect(readFileAtCommit(path, 'HEAD', 'a.txt')).rejects.toThrow(
      InputError,
    );
  });
});

describe('runGit', () => {
  it('does not take a folder for part of a repository above it', async () => {
    directory.setContent({ 'outer/inner.git': {} });
    const outer = directory.resolve('outer');
    await runGit(['init', outer], { cwd: directory.path });
    await expect(
      runGit(['rev-parse', '--git-dir'], { cwd: join(outer, 'inner.git') }),
    ).rejects.toThrow('not a git repository');
    await expect(readHeadCommit(join(outer, 'inner.git'))).rejects.toThrow(
      'not a git repository',
    );
  });

  it('runs no hook of the repository', async () => {
    const path = await createRepository('hooked');
    const hook = join(path, 'hooks', 'reference-transaction');
    await mkdir(join(path, 'hooks'), { recursive: true });
    await writeFile(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const commit = await readHeadCommit(path);
    await expect(
      runGit(['--git-dir=.', 'update-ref', 'refs/heads/x', String(commit)], {
        cwd: path,
      }),
    ).resolves.toBe('');
  });

  it('ends when it is aborted', async () => {
    await expect(
      runGit(['--version'], {
        cwd: directory.path,
        signal: AbortSignal.abort(),
      }),
    ).rejects.toThrow(/abort/);
  });
});
