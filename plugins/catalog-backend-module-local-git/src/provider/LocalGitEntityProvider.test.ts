import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { component, TestRepository } from '../__testUtils__/TestRepository';
import { LocalGitEntityProvider } from './LocalGitEntityProvider';

const directory = createMockDirectory();
const parts = new TestRepository(directory.path, 'parts');
const other = new TestRepository(directory.path, 'other');

const openapi = 'openapi: 3.1.0\ninfo: { title: 部品, version: "1" }\n';
const api = (path: string) => `---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: parts-api }
spec:
  type: openapi
  lifecycle: experimental
  owner: platform
  definition:
    $text: ${path}
`;

async function createProvider() {
  const logger = mockServices.logger.mock();
  const connection = { applyMutation: jest.fn(), refresh: jest.fn() };
  const provider = new LocalGitEntityProvider({
    root: directory.path,
    logger,
    schedule: { run: async () => {} },
  });
  await provider.connect(connection);
  const refresh = async (changed?: string) => {
    await provider.refresh(changed);
    const [mutation] = connection.applyMutation.mock.lastCall ?? [];
    expect(mutation.type).toBe('full');
    return mutation.entities.map(
      (deferred: { entity: object }) => deferred.entity,
    );
  };
  return { provider, refresh, logger, connection };
}

beforeEach(() => directory.clear());

describe('LocalGitEntityProvider', () => {
  it('gives every entity of a repository, its texts and where it comes from', async () => {
    await parts.push({
      'catalog-info.yaml': component('parts') + api('./docs/../openapi.yaml'),
      'openapi.yaml': openapi,
    });
    const { refresh } = await createProvider();
    const annotations = {
      'backstage.io/managed-by-location': 'local-git:parts/catalog-info.yaml',
      'backstage.io/managed-by-origin-location':
        'local-git:parts/catalog-info.yaml',
    };
    await expect(refresh()).resolves.toEqual([
      expect.objectContaining({
        kind: 'Component',
        metadata: { name: 'parts', annotations },
      }),
      expect.objectContaining({
        kind: 'API',
        metadata: { name: 'parts-api', annotations },
        spec: expect.objectContaining({ definition: openapi }),
      }),
    ]);
  });

  it('follows a push and a removal', async () => {
    await parts.push({ 'catalog-info.yaml': component('parts') });
    await other.push({ 'catalog-info.yaml': component('other') });
    const { refresh } = await createProvider();
    await expect(refresh()).resolves.toHaveLength(2);

    await parts.push({ 'catalog-info.yaml': component('parts-two') });
    await expect(refresh()).resolves.toMatchObject([
      { metadata: { name: 'other' } },
      { metadata: { name: 'parts-two' } },
    ]);

    await other.remove();
    await expect(refresh()).resolves.toMatchObject([
      { metadata: { name: 'parts-two' } },
    ]);
  });

  it('reads only the repository that it is told of, and takes the others as they were', async () => {
    await parts.push({ 'catalog-info.yaml': component('parts') });
    await other.push({ 'catalog-info.yaml': component('other') });
    const { refresh } = await createProvider();
    // Neither was read before.
    await expect(refresh('parts')).resolves.toHaveLength(2);

    await parts.push({ 'catalog-info.yaml': component('parts-two') });
    await other.push({ 'catalog-info.yaml': component('other-two') });
    await expect(refresh('parts')).resolves.toMatchObject([
      { metadata: { name: 'other' } },
      { metadata: { name: 'parts-two' } },
    ]);
    await other.remove();
    await expect(refresh('parts')).resolves.toHaveLength(1);
    await expect(refresh('other')).resolves.toHaveLength(1);
  });

  it.each([
    ['is not YAML', { 'catalog-info.yaml': 'a: [' }],
    ['is not an entity', { 'catalog-info.yaml': 'kind: Component' }],
    ['is gone', { 'README.md': '' }],
    ['reads outside', { 'catalog-info.yaml': api('../../other.git/HEAD') }],
    ['reads an address', { 'catalog-info.yaml': api('https://example.com') }],
    [
      'uses another placeholder',
      { 'catalog-info.yaml': api('x').replace('$text', '$yaml') },
    ],
  ])(
    'keeps the last good state when catalog-info.yaml %s, also after a restart',
    async (_, files) => {
      await parts.push({ 'catalog-info.yaml': component('parts') });
      await other.push({ 'catalog-info.yaml': component('other') });
      const running = await createProvider();
      await running.refresh();
      await parts.push(files);

      for (const { refresh, logger } of [running, await createProvider()]) {
        await expect(refresh()).resolves.toMatchObject([
          { metadata: { name: 'other' } },
          { metadata: { name: 'parts' } },
        ]);
        await refresh();
        expect(logger.warn).toHaveBeenCalledTimes(1);
        expect(logger.warn.mock.calls[0][0]).toContain('parts');
      }
    },
  );

  it('refuses kinds that would give somebody power', async () => {
    const entities = ['Group', 'User', 'Location', 'Template'].map(kind =>
      component(`evil-${kind.toLowerCase()}`).replace('Component', kind),
    );
    await parts.push({
      'catalog-info.yaml': [component('parts'), ...entities].join(''),
    });
    const { refresh, logger } = await createProvider();
    await expect(refresh()).resolves.toMatchObject([{ kind: 'Component' }]);
    expect(logger.warn.mock.calls[0][0]).toContain('group:default/evil-group');
  });

  it('does not let a repository pretend to come from elsewhere', async () => {
    const annotation =
      '  annotations: { backstage.io/managed-by-location: "url:https://example.com" }\n';
    await parts.push({ 'catalog-info.yaml': component('parts', annotation) });
    const { refresh } = await createProvider();
    const [entity] = await refresh();
    expect(
      entity.metadata.annotations['backstage.io/managed-by-location'],
    ).toBe('local-git:parts/catalog-info.yaml');
  });

  it('uses the first repository by name when two declare one entity, and says so once', async () => {
    await parts.push({ 'catalog-info.yaml': component('shared') });
    await other.push({ 'catalog-info.yaml': component('shared') });
    const { refresh, logger } = await createProvider();
    await refresh();
    await expect(refresh()).resolves.toMatchObject([
      {
        metadata: {
          annotations: {
            'backstage.io/managed-by-location':
              'local-git:other/catalog-info.yaml',
          },
        },
      },
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0][0]).toContain('component:default/shared');
  });

  it('goes on without a repository that is broken', async () => {
    directory.setContent({ 'broken.git': { HEAD: 'nonsense' } });
    await parts.push({ 'catalog-info.yaml': component('parts') });
    const { refresh, logger } = await createProvider();
    await expect(refresh()).resolves.toHaveLength(1);
    expect(logger.warn.mock.calls[0][0]).toContain('broken');
  });
});
