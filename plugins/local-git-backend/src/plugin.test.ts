import { createMockDirectory } from '@backstage/backend-test-utils';
import { createExpectAnswer } from '@hangar/test-utils/backend';
import request from 'supertest';
import { pushRepository } from './__testUtils__/pushRepository';
import { componentOf, startPlugin } from './__testUtils__/startPlugin';
import { openapi } from './schema/openapi';

const expectAnswer = createExpectAnswer(openapi);

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const DRAWING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

const catalogInfo = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: experimental, owner: platform }
`;

describe('the repository of an entity', () => {
  const directory = createMockDirectory();
  let get: Awaited<ReturnType<typeof startPlugin>>['get'];
  let server: Awaited<ReturnType<typeof startPlugin>>['server'];

  beforeAll(async () => {
    await pushRepository(directory.path, 'parts', {
      'catalog-info.yaml': catalogInfo('parts'),
      'README.md': '# 部品 [サービス](x.md)\n\nText.\n',
      'CHANGELOG.md': 'Nothing yet.\n',
      'docs/running.md': '```sh\n# not a title\n```\n# Running `it`\n',
      'docs/adr/0001.md': '# Stack\n',
      'docs/images/screen.png': PIXEL,
      'docs/images/draw.svg': DRAWING,
      'docs/large.md': 'x'.repeat(1024 * 1024 + 1),
      'src/main.ts': '// code',
      'src/notes.md': '# Not a document',
    });
    await pushRepository(directory.path, 'secret', {
      'catalog-info.yaml': catalogInfo('secret'),
      'README.md': '# Secret',
    });
    ({ get, server } = await startPlugin({
      root: directory.path,
      entities: [
        componentOf('parts'),
        componentOf('secret', 'liar'),
        componentOf('gone'),
        {
          ...componentOf('parts', 'elsewhere'),
          metadata: { name: 'elsewhere', namespace: 'default' },
        },
      ],
    }));
  });

  it('tells where to clone it, what was committed last, and which documents there are', async () => {
    const { status, body } = await get('parts', 'repository');
    expect(status).toBe(200);
    expectAnswer('EntityRepository', body);
    expect(body).toMatchObject({
      name: 'parts',
      cloneUrl: `file://${directory.path}/parts.git`,
      commit: { author: 'engineer', subject: 'Create it' },
      documents: [
        { path: 'README.md', title: '部品 サービス' },
        { path: 'CHANGELOG.md', title: 'CHANGELOG.md' },
        { path: 'docs/large.md', title: 'large.md' },
        { path: 'docs/running.md', title: 'Running it' },
        { path: 'docs/adr/0001.md', title: 'Stack' },
      ],
    });
  });

  it('gives the text of a document', async () => {
    const { status, body } = await get('parts', 'document', {
      path: 'docs/adr/0001.md',
    });
    expect(status).toBe(200);
    expectAnswer('RepositoryDocumentText', body);
    expect(body).toEqual({
      path: 'docs/adr/0001.md',
      title: 'Stack',
      text: '# Stack\n',
    });
  });

  it.each([
    ['docs/images/screen.png', 'image/png', PIXEL],
    ['docs/images/draw.svg', 'image/svg+xml', DRAWING],
  ])('gives the image %s, which may do nothing', async (path, type, bytes) => {
    const response = await get('parts', 'image', { path });
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['content-security-policy']).toContain('sandbox');
    expect(bytes.equals(response.body)).toBe(true);
  });

  it.each([
    ['document', '../secret.git/config'],
    ['document', '/etc/passwd'],
    ['document', 'docs/../README.md'],
    ['document', './README.md'],
    ['document', 'link.md'],
    ['document', 'src/main.ts'],
    ['document', 'src/notes.md'],
    ['document', 'catalog-info.yaml'],
    ['document', 'docs/absent.md'],
    ['document', '*.md'],
    ['document', '--help.md'],
    ['image', '../../x.png'],
    ['image', 'README.md'],
    ['image', 'docs/images'],
  ])('has no %s at %s', async (route, path) => {
    const { status, body } = await get('parts', route, { path });
    expect(status).toBe(404);
    expect(body.error.message).toContain(path);
    expectAnswer('Error', body);
  });

  it('says why a document is not shown', async () => {
    const { status, body } = await get('parts', 'document', {
      path: 'docs/large.md',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('"path": docs/large.md has 1048577');
  });

  it.each([
    ['document', {}],
    ['document', { path: '' }],
    ['document', { path: 'README.md', ref: 'main' }],
    ['image', { path: 'x'.repeat(1025) }],
  ])('refuses a wrong request for a %s: %j', async (route, query) => {
    const { status } = await get('parts', route, query as {});
    expect(status).toBe(400);
  });

  it.each(['liar', 'gone', 'elsewhere', 'nobody'])(
    'shows no repository for %s, which none declares',
    async name => {
      for (const [route, query] of [
        ['repository', {}],
        ['document', { path: 'README.md' }],
        ['image', { path: 'docs/images/screen.png' }],
      ] as const) {
        expect((await get(name, route, query)).status).toBe(404);
      }
    },
  );

  it('shows nothing of an entity that the caller may not see', async () => {
    const stranger = 'user:default/stranger';
    for (const [route, query] of [
      ['repository', {}],
      ['document', { path: 'README.md' }],
      ['image', { path: 'docs/images/screen.png' }],
    ] as const) {
      const { status } = await get('parts', route, query, stranger);
      expect(status).toBe(404);
    }
  });

  it('describes itself', async () => {
    const { status } = await request(server).get('/api/local-git/openapi.json');
    expect(status).toBe(200);
  });
});
