import { rename, rm, writeFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { KeptWorkspaces } from './KeptWorkspaces';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const directory = createMockDirectory();
const path = directory.resolve('workspace');

async function createKept(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const database = mockServices.database({ knex });
  const written: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => {
    if (/^insert into [`"]hangar_kept_workspaces[`"] /.test(sql)) {
      written.push(sql);
    }
  });
  return {
    written,
    kept: await KeptWorkspaces.create(database),
    restart: () => KeptWorkspaces.create(database),
  };
}

/** What a task would find after a restart. */
async function readBack(kept: KeptWorkspaces, taskId: string) {
  directory.addContent({ restored: {} });
  const targetPath = directory.resolve('restored');
  await kept.rehydrateWorkspace({ taskId, targetPath });
  const content = directory.content({ path: 'restored' });
  await rm(targetPath, { recursive: true });
  return content;
}

describe.each(databases.eachSupportedId())('KeptWorkspaces on %s', id => {
  const files = { 'run.sh': '#!/bin/sh\n', src: { 'app.ts': 'export {};' } };

  beforeEach(() => directory.setContent({ workspace: files }));

  it('brings back the files of a task after a restart, until it is done', async () => {
    const { kept, restart } = await createKept(id);
    await kept.serializeWorkspace({ path, taskId: 'one' });
    const restarted = await restart();
    await expect(readBack(restarted, 'one')).resolves.toEqual(files);
    await expect(readBack(restarted, 'other')).resolves.toEqual({});

    await restarted.cleanWorkspace({ taskId: 'one' });
    await expect(readBack(restarted, 'one')).resolves.toEqual({});
  });

  it.each([
    [
      'content of the same length',
      () => writeFile(`${path}/run.sh`, '#!/bin/ab\n'),
    ],
    ['new file', () => writeFile(`${path}/new`, '')],
    ['other name', () => rename(`${path}/src`, `${path}/lib`)],
    ['removed file', () => rm(`${path}/src/app.ts`)],
  ])('keeps a task again after a change only: %s', async (_, change) => {
    const { kept, written } = await createKept(id);
    await kept.serializeWorkspace({ path, taskId: 'one' });
    await kept.serializeWorkspace({ path, taskId: 'one' });
    expect(written).toHaveLength(1);

    await change();
    await kept.serializeWorkspace({ path, taskId: 'one' });
    await kept.serializeWorkspace({ path, taskId: 'one' });
    expect(written).toHaveLength(2);
    const content = directory.content({ path: 'workspace' });
    await expect(readBack(kept, 'one')).resolves.toEqual(content);
  });

  it('keeps the files of each task apart', async () => {
    const { kept, written } = await createKept(id);
    await kept.serializeWorkspace({ path, taskId: 'one' });
    await kept.serializeWorkspace({ path, taskId: 'two' });
    await kept.cleanWorkspace({ taskId: 'one' });
    await expect(readBack(kept, 'two')).resolves.toEqual(files);
    await kept.serializeWorkspace({ path, taskId: 'one' });
    expect(written).toHaveLength(3);
  });

  it('refuses a workspace that is too large for a database', async () => {
    const { kept } = await createKept(id);
    await writeFile(`${path}/large`, Buffer.alloc(51_000_000));
    await expect(
      kept.serializeWorkspace({ path, taskId: 'one' }),
    ).rejects.toThrow(/at most 50000000/);
  });
});
