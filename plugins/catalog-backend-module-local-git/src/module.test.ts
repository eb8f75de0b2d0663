import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { LOCAL_GIT_REPOSITORIES_TOPIC } from '@hangar/plugin-local-git-node';
import { component, TestRepository } from './__testUtils__/TestRepository';
import { catalogModuleLocalGit } from './module';

const directory = createMockDirectory();

/** A backend with the real catalog, and the events service its plugins share. */
async function startCatalog() {
  const events = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
    useEventBus: 'never',
  });
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleLocalGit,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          localGit: { root: directory.path },
        },
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/component/default/`;
  const waitFor = async (name: string, status: number) => {
    for (;;) {
      const response = await fetch(url + name);
      if (response.status === status) {
        return response.json();
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const publish = () =>
    events.publish({
      topic: LOCAL_GIT_REPOSITORIES_TOPIC,
      eventPayload: { repositoryName: 'parts' },
    });
  return { publish, waitFor, stop: () => backend.stop() };
}

describe('catalogModuleLocalGit', () => {
  it('brings a repository into the catalog at once when it is published, and out when it is gone', async () => {
    const first = new TestRepository(directory.path, 'first');
    await first.push({ 'catalog-info.yaml': component('first') });
    const { publish, waitFor, stop } = await startCatalog();
    try {
      await waitFor('first', 200);

      const parts = new TestRepository(directory.path, 'parts');
      await parts.push({ 'catalog-info.yaml': component('parts') });
      const published = Date.now();
      await publish();
      const entity = await waitFor('parts', 200);
      expect(Date.now() - published).toBeLessThan(10_000);
      expect(entity.metadata.annotations).toEqual({
        'backstage.io/managed-by-location': 'local-git:parts/catalog-info.yaml',
        'backstage.io/managed-by-origin-location':
          'local-git:parts/catalog-info.yaml',
      });

      await first.remove();
      await publish();
      await waitFor('first', 404);
    } finally {
      await stop();
    }
  });
});
