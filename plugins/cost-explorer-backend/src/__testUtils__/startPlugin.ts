import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { asHeader } from '@hangar/test-utils/backend';
import type { Knex } from 'knex';
import request from 'supertest';
import costExplorerPlugin from '../index';
import { applyMigrations } from '../store';
import { mockPermissions, type Person } from './people';
import { sampleCatalog } from './sampleCatalog';
import { accountIds, seedStore } from './seedStore';

export const baseUrl = '/api/cost-explorer/v1';

/** The address of something of a sample entity, e.g. `component/parts-inventory`. */
export function entityUrl(
  entity: string,
  rest: string,
  query: Record<string, string> = {},
) {
  const [kind, name] = entity.split('/');
  const search = new URLSearchParams(query);
  return `${baseUrl}/entities/${kind}/default/${name}/${rest}?${search}`;
}

const databases = TestDatabases.create({
  ids: ['SQLITE_3'],
  disableDocker: true,
});

const config = {
  aws: {
    accounts: accountIds.map(accountId => ({
      accountId,
      accessKeyId: `SIMULATED${accountId}`,
      secretAccessKey: 'simulated',
    })),
    defaultRegion: 'ap-northeast-1',
  },
  costExplorer: { tagKey: 'Component' },
};

/** The plugin in a backend, with a store that was read completely from the sample organisation. */
export async function startPlugin(
  options: {
    entities?: Entity[];
    config?: JsonObject;
    seed?: (db: Knex) => Promise<void>;
  } = {},
) {
  const { entities = sampleCatalog, seed = seedStore } = options;
  const db = await databases.init('SQLITE_3');
  await applyMigrations(db);
  await seed(db);
  let catalog = catalogServiceMock({ entities });
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  });
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const actions = actionsRegistryServiceMock.mock();
  const permissions = mockPermissions(entities);
  const { server } = await startTestBackend({
    features: [
      costExplorerPlugin,
      mockServices.rootConfig.factory({
        data: { ...config, ...options.config },
      }),
      mockServices.database.mock({ getClient: async () => db }).factory,
      mockServices.scheduler.mock({
        scheduleTask: async task => void tasks.set(task.id, task.fn),
      }).factory,
      catalogServiceMock.mock({
        streamEntities: query => catalog.streamEntities(query),
        getEntityByRef: async ref => catalog.getEntityByRef(ref),
      }).factory,
      auditor.factory,
      actions.factory,
      permissions.factory,
    ],
  });
  const agent = request(server);
  const send =
    (method: 'get' | 'put' | 'post' | 'delete') =>
    (url: string, person: Person = 'administrator') =>
      agent[method](url).set('Authorization', asHeader(person));
  return {
    db,
    auditor,
    actions,
    permissions,
    /** Puts other entities into the catalog. */
    setEntities: (others: Entity[]) => {
      catalog = catalogServiceMock({ entities: others });
    },
    /** Runs a scheduled task now. */
    runTask: async (id: string) =>
      tasks.get(id)?.(new AbortController().signal),
    get: send('get'),
    put: send('put'),
    post: send('post'),
    remove: send('delete'),
  };
}
