import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConflictError, InputError } from '@backstage/errors';
import {
  LOCAL_GIT_REPOSITORIES_TOPIC,
  readFileAtCommit,
  readHeadCommit,
  runGit,
} from '@hangar/plugin-local-git-node';
import {
  component,
  runPublish,
  writeWorkspace,
} from './__testUtils__/runPublish';

const directory = createMockDirectory();
const root = directory.resolve('repositories');
const workspacePath = directory.resolve('workspace');
const repositoryPath = directory.resolve('repositories/parts.git');

beforeEach(async () => {
  directory.clear();
  await writeWorkspace(workspacePath);
});

const git = (...args: string[]) =>
  runGit(['--git-dir=.', ...args], { cwd: repositoryPath });

async function listWritten(): Promise<string[]> {
  return existsSync(root) ? readdir(root, { recursive: true }) : [];
}

describe('publish:local-git', () => {
  it('commits the workspace once to a new bare repository and tells of it', async () => {
    const { output, events } = await runPublish({
      root,
      workspacePath,
      input: { description: 'Parts\n of drones' },
    });

    expect(output).toEqual({
      remoteUrl: `file://${repositoryPath}`,
      commitHash: await readHeadCommit(repositoryPath),
      entityRef: 'component:default/parts',
    });
    expect((await git('rev-list', '--all')).trim()).toBe(output.commitHash);
    expect(await git('ls-tree', '-r', '--format=%(objectmode) %(path)', 'main'))
      .toBe(`100644 .gitignore
100644 catalog-info.yaml
100755 run.sh
100644 src/app.ts
`);
    await expect(git('config', '--get', 'core.bare')).resolves.toBe('true\n');
    expect(events.publish).toHaveBeenCalledWith({
      topic: LOCAL_GIT_REPOSITORIES_TOPIC,
      eventPayload: { repositoryName: 'parts' },
    });
    await expect(readdir(root)).resolves.toEqual(['.staging', 'parts.git']);
    await expect(readdir(directory.resolve(root, '.staging'))).resolves.toEqual(
      [],
    );
  });

  it('gives the same result when the same task runs it again', async () => {
    const first = await runPublish({ root, workspacePath });
    const second = await runPublish({
      root,
      workspacePath,
      entities: [component('parts', 'platform')],
    });
    expect(second.output).toEqual(first.output);
    expect((await git('rev-list', '--all')).trim()).toBe(
      first.output.commitHash,
    );
  });

  it('refuses a second repository of the same name', async () => {
    await runPublish({ root, workspacePath });
    const before = await listWritten();
    const error = await runPublish({
      root,
      workspacePath,
      taskId: 'task-2',
    }).catch(caught => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain('"repositoryName" is taken');
    await expect(listWritten()).resolves.toEqual(before);
  });

  it('lets one of two tasks win that publish the same name at once', async () => {
    const results = await Promise.allSettled(
      ['task-1', 'task-2', 'task-3'].map(taskId =>
        runPublish({ root, workspacePath, taskId }),
      ),
    );
    const failed = results.filter(result => result.status === 'rejected');
    expect(failed).toHaveLength(2);
    for (const { reason } of failed) {
      expect(reason).toBeInstanceOf(ConflictError);
    }
    await expect(git('fsck', '--strict')).resolves.toBe('');
  });

  it('refuses a name the catalog already has, before it writes anything', async () => {
    const error = await runPublish({
      root,
      workspacePath,
      entities: [component('parts', 'platform')],
    }).catch(caught => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain('"name" is taken');
    await expect(listWritten()).resolves.toEqual([]);
  });

  it.each([
    ['is not in the catalog', 'group:default/nobody'],
    ['is a component', 'component:default/parts'],
    ['is no reference', '../platform'],
    ['is missing', ''],
  ])(
    'refuses an owner that %s, before it writes anything',
    async (_, owner) => {
      await writeWorkspace(
        workspacePath,
        JSON.stringify(component('parts', owner)),
      );
      const error = await runPublish({ root, workspacePath }).catch(e => e);
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toContain('"owner"');
      await expect(listWritten()).resolves.toEqual([]);
    },
  );

  it.each([
    'Parts',
    'p'.repeat(64),
    '部品',
    '../parts',
    '/tmp/parts',
    'a;touch x',
    '$(touch x)',
    '${{ secrets.x }}',
    '--bare',
  ])('refuses the name %s, before it writes anything', async repositoryName => {
    const error = await runPublish({
      root,
      workspacePath,
      input: { repositoryName },
    }).catch(caught => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain('"repositoryName"');
    await expect(listWritten()).resolves.toEqual([]);
  });

  it('refuses a branch that is not a plain name', async () => {
    const input = { defaultBranch: '../main' };
    await expect(runPublish({ root, workspacePath, input })).rejects.toThrow(
      '"defaultBranch"',
    );
    await expect(listWritten()).resolves.toEqual([]);
  });

  it('refuses a description that is too long instead of cutting it', async () => {
    const input = { description: 'x'.repeat(351) };
    await expect(runPublish({ root, workspacePath, input })).rejects.toThrow(
      '"description" has 351 characters',
    );
    await expect(listWritten()).resolves.toEqual([]);
  });

  it('refuses a link out of the workspace and keeps one inside it', async () => {
    await symlink('app.ts', `${workspacePath}/src/main.ts`);
    await symlink('../../etc', `${workspacePath}/src/etc`);
    await expect(runPublish({ root, workspacePath })).rejects.toThrow(
      /"src\/etc" leads out/,
    );
    await expect(listWritten()).resolves.toEqual([]);
  });

  it('refuses a repository inside the workspace', async () => {
    await mkdir(`${workspacePath}/src/.git`);
    await expect(runPublish({ root, workspacePath })).rejects.toThrow(
      /"src\/\.git"/,
    );
  });

  it('refuses a workspace that the catalog could not read', async () => {
    await writeWorkspace(workspacePath, 'a: [');
    await expect(runPublish({ root, workspacePath })).rejects.toThrow('YAML');
    await writeWorkspace(workspacePath, '# nothing yet\n');
    await expect(runPublish({ root, workspacePath })).rejects.toThrow(
      'no entity',
    );
    await writeWorkspace(workspacePath, 'kind: Component\n');
    await expect(runPublish({ root, workspacePath })).rejects.toThrow(
      'metadata.name',
    );
  });

  it('checks everything and writes nothing in a dry run', async () => {
    const { output, events } = await runPublish({
      root,
      workspacePath,
      isDryRun: true,
    });
    expect(output.entityRef).toBe('component:default/parts');
    expect(output.commitHash).toBeUndefined();
    expect(events.publish).not.toHaveBeenCalled();
    await expect(listWritten()).resolves.toEqual([]);
    await expect(
      runPublish({
        root,
        workspacePath,
        isDryRun: true,
        entities: [component('parts', 'platform')],
      }),
    ).rejects.toThrow(ConflictError);
  });

  it('keeps what another machine setting would change', async () => {
    await runPublish({ root, workspacePath });
    const commit = String(await readHeadCommit(repositoryPath));
    await expect(
      readFileAtCommit(repositoryPath, commit, 'src/app.ts'),
    ).resolves.toBe('export {};\n');
    await expect(git('log', '--format=%an <%ae> %s', 'main')).resolves.toBe(
      'hangar <hangar@localhost> Create parts\n',
    );
  });
});
