import { chmod, lstat, readdir, readlink, symlink } from 'node:fs/promises';
import {
  createMockDirectory,
  type MockDirectoryContent,
} from '@backstage/backend-test-utils';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import {
  createFetchContext,
  runFetch,
  services,
} from './__testUtils__/runFetch';

const directory = createMockDirectory();
const baseUrl = `file://${directory.resolve('portal/templates/x/template.yaml')}`;
const workspacePath = directory.resolve('workspace');
const values = { name: '部品', environment: 'dev', nothing: '' };

const program = {
  'package.json': '{ "name": "parts" }\n',
  'hangar.json.njk': '{ "name": ${{ values.name | dump }} }\n',
  src: {
    'app.ts': 'export const text = `${{ values.name }} {% if %}`;\n',
    'picture.png': Buffer.from([0x89, 0, 0xff, 0xfe]),
  },
  parameters: { '${{ values.environment }}.json.njk': '{}' },
  '${{ values.nothing }}.njk': 'x',
};

/** The template as it lies in the portal's repository. */
function writeTemplate(
  content: MockDirectoryContent,
  portal: MockDirectoryContent = {},
) {
  directory.setContent({
    workspace: {},
    portal: { '.git': {}, ...portal, templates: { x: { content } } },
  });
}

async function listWorkspace(): Promise<string[]> {
  const entries = await readdir(workspacePath, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      `${entry.parentPath}/${entry.name}`.slice(workspacePath.length + 1),
    )
    .sort();
}

const run = (changes: Partial<Parameters<typeof runFetch>[0]> = {}) =>
  runFetch({ baseUrl, workspacePath, input: { values }, ...changes });

describe('fetch:program', () => {
  it('copies a program as it is and fills in its data files', async () => {
    writeTemplate(program);
    await expect(run()).resolves.toEqual([
      'Copied 3 files and filled in 2: hangar.json, parameters/dev.json',
    ]);
    expect(directory.content({ path: 'workspace' })).toEqual({
      'package.json': program['package.json'],
      'hangar.json': '{ "name": "部品" }\n',
      src: {
        'app.ts': program.src['app.ts'],
        'picture.png': program.src['picture.png'],
      },
      parameters: { 'dev.json': '{}' },
    });
  });

  it('writes what fetch:template writes', async () => {
    writeTemplate(program);
    const expected = directory.resolve('expected');
    await createFetchTemplateAction(services).handler(
      createFetchContext({
        baseUrl,
        workspacePath: expected,
        temporaryDirectory: directory.resolve('temporary'),
        input: { values, templateFileExtension: true } as object,
      }),
    );
    await run();
    expect(
      directory.content({ path: 'workspace', shouldReadAsText: false }),
    ).toEqual(directory.content({ path: 'expected', shouldReadAsText: false }));
  });

  it('leaves out what git ignores where the program lies', async () => {
    writeTemplate(
      {
        '.gitignore': 'dist/\n*.log\n!kept.log\n/.data\n',
        '.git': { HEAD: 'ref: refs/heads/main' },
        '.github': { 'test.yml': '' },
        node_modules: { x: { 'index.js': '' } },
        dist: { 'app.js': '' },
        '.data': { 'postmaster.pid': '' },
        'error.log': '',
        'kept.log': '',
        infra: {
          '.gitignore': 'cdk.out/\n!trace.log\n',
          'cdk.out': { 'manifest.json': '' },
          node_modules: {},
          'trace.log': '',
          '.data': { 'a.json': '' },
        },
      },
      { '.gitignore': 'infra/\n' },
    );
    await run();
    await expect(listWorkspace()).resolves.toEqual([
      '.github/test.yml',
      '.gitignore',
      'infra/.data/a.json',
      'infra/.gitignore',
      'infra/trace.log',
      'kept.log',
    ]);
  });

  it('leaves out what the repository around the template ignores', async () => {
    const content = {
      '.gitignore': '!keep.env\n',
      '.env.local': 'SECRET=1',
      'keep.env': '',
      coverage: { 'index.html': '' },
      'app.ts': '',
    };
    writeTemplate(content, { '.gitignore': '.env.*\n*.env\ncoverage/\n' });
    await run();
    await expect(listWorkspace()).resolves.toEqual([
      '.gitignore',
      'app.ts',
      'keep.env',
    ]);
  });

  it('copies a program that lies in a folder which is ignored as a whole', async () => {
    writeTemplate({ 'app.ts': '' }, { '.gitignore': 'templates/\n*.ts\n' });
    await run();
    await expect(listWorkspace()).resolves.toEqual(['app.ts']);
  });

  it('keeps the mode of a file, and a link as a link, also when it runs again', async () => {
    writeTemplate({ 'run.sh': '#!/bin/sh\n', 'tool.njk': '#!/bin/sh\n' });
    const content = directory.resolve('portal/templates/x/content');
    await symlink('run.sh', `${content}/link`);
    await chmod(`${content}/run.sh`, 0o755);
    await chmod(`${content}/tool.njk`, 0o755);
    await run();
    await run();
    for (const name of ['run.sh', 'tool']) {
      const { mode } = await lstat(`${workspacePath}/${name}`);
      expect(mode % 0o1000).toBe(0o755);
    }
    await expect(readlink(`${workspacePath}/link`)).resolves.toBe('run.sh');
  });

  it('names the file that cannot be filled in', async () => {
    writeTemplate({ 'a.json.njk': '${{ values.name | unknown }}' });
    await expect(run()).rejects.toThrow('"a.json.njk" cannot be filled in');
  });

  it('writes nothing outside the workspace', async () => {
    writeTemplate({ '${{ values.name }}.njk': 'x' });
    await expect(
      run({ input: { values: { name: '../outside' } } }),
    ).rejects.toThrow(/outside/i);
    await expect(
      run({ input: { values, url: '../../../elsewhere' } }),
    ).rejects.toThrow(/not allowed|outside/i);
    await expect(readdir(directory.path)).resolves.not.toContain('outside');
  });

  it('reads a program from elsewhere, as the user where that is required', async () => {
    directory.setContent({ workspace: {}, temporary: {} });
    services.reader.readTree.mockResolvedValue({
      files: async () => [],
      archive: jest.fn(),
      etag: '',
      dir: async options => {
        directory.addContent({ temporary: { 'app.ts': 'export {};' } });
        return String(options?.targetDir);
      },
    });
    const elsewhere = {
      temporaryDirectory: directory.resolve('temporary'),
      input: { url: 'https://github.com/x/y/tree/main/content' },
      requireUserToken: true,
    };
    await expect(run(elsewhere)).rejects.toThrow('"token" is missing');
    expect(services.reader.readTree).not.toHaveBeenCalled();

    await run({
      ...elsewhere,
      input: { ...elsewhere.input, token: 'user-token' },
    });
    expect(services.reader.readTree).toHaveBeenCalledWith(elsewhere.input.url, {
      token: 'user-token',
    });
    await expect(listWorkspace()).resolves.toEqual(['app.ts']);
  });
});
