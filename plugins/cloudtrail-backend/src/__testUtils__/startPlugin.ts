import {
  type BackendFeature,
  createServiceFactory,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import { asHeader } from '@hangar/test-utils/backend';
import request from 'supertest';
import cloudtrailPlugin from '../index';
import { ActivityStore, type ActivityRecord, applyMigrations } from '../store';
import { mockPermissions, type Person } from './people';
import { platformAccount, salesAccount, sampleCatalog } from './sampleCatalog';
import { sampleEvents } from './sampleEvents';

export const baseUrl = '/api/cloudtrail/v1';

type Query = Record<string, string | string[]>;

export function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [field, values] of Object.entries(query)) {
    [values].flat().forEach(value => search.append(field, value));
  }
  return search.size > 0 ? `?${search}` : '';
}

/** The address of something of a sample entity, e.g. `component/parts-inventory`. */
export function entityUrl(entity: string, rest: string, query: Query = {}) {
  const [kind, name] = entity.split('/');
  return `${baseUrl}/entities/${kind}/default/${name}/${rest}${toSearch(query)}`;
}

export const url = (rest: string, query: Query = {}) =>
  `${baseUrl}/${rest}${toSearch(query)}`;

/** SQLite always; PostgreSQL where `npm test` or a developer has started one. */
export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_15'],
  disableDocker: true,
});

export type DatabaseId = ReturnType<
  typeof databases.eachSupportedId
>[number][0];

const config = {
  aws: {
    accounts: [platformAccount, salesAccount].map(accountId => ({
      accountId,
      accessKeyId: `SIMULATED${accountId}`,
      secretAccessKey: 'simulated',
    })),
    defaultRegion: 'ap-northeast-1',
  },
  cloudTrail: { notify: ['group:default/audit'] },
};

/** The plugin in a backend, with a store that holds the sample events. */
export async function startPlugin(
  options: {
    database?: DatabaseId;
    entities?: Entity[];
    events?: ActivityRecord[];
    config?: JsonObject;
    /** Beside the plugin. */
    features?: BackendFeature[];
  } = {},
) {
  const { entities = sampleCatalog, events = sampleEvents } = options;
  const db = await databases.init(options.database ?? 'SQLITE_3');
  await applyMigrations(db);
  const store = new ActivityStore(db);
  await store.addEvents(events);
  const catalog = catalogServiceMock({ entities });
  const entry = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };
  const auditor = mockServices.auditor.mock({ createEvent: async () => entry });
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const actions = actionsRegistryServiceMock.mock();
  const permissions = mockPermissions(entities);
  const notifications = { send: jest.fn(async () => {}) };
  const { server } = await startTestBackend({
    features: [
      cloudtrailPlugin,
      ...(options.features ?? []),
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
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      auditor.factory,
      actions.factory,
      permissions.factory,
    ],
  });
  const agent = request(server);
  return {
    db,
    store,
    server,
    auditor,
    entry,
    actions,
    permissions,
    notifications,
    /** Runs a scheduled task now. */
    runTask: async (id: string) =>
      tasks.get(id)?.(new AbortController().signal),
    taskIds: () => [...tasks.keys()],
    get: (address: string, person: Person = 'auditor') =>
      agent.get(address).set('Authorization', asHeader(person)),
  };
}
