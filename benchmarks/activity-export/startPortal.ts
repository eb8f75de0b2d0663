import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import cloudtrailPlugin from '@hangar/plugin-cloudtrail-backend';
import type { Knex } from 'knex';
import { createServer } from 'node:net';

const ENTITIES = 1_000;
const region = 'ap-northeast-1';
const accountId = '111122223333';

async function getFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port on 127.0.0.1');
  }
  return address.port;
}

const entities = Array.from({ length: ENTITIES }, (_, index): Entity => {
  const name = `service-${index}`;
  const arn = `arn:aws:ecs:${region}:${accountId}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-${name}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'aws.amazon.com/amazon-ecs-service-arn': arn },
    },
  };
});

const allow = (): { result: AuthorizeResult.ALLOW } => ({
  result: AuthorizeResult.ALLOW,
});

const allowAll = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorizeConditional: async requests => requests.map(allow),
    authorize: async requests => requests.map(allow),
  }),
});

/**
 * A real backend with the CloudTrail plugin, over HTTP on loopback. Users are
 * believed, and the catalog and the policy answer within the process.
 */
export async function startPortal(db: Knex) {
  const port = await getFreePort();
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        aws: { accounts: [{ accountId }], defaultRegion: region },
        // the events are of 2026, whenever it is run
        cloudTrail: { retentionDays: 3_650 },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalogServiceMock({ entities }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({ send: async () => undefined }),
    }),
  );
  // nothing happens by itself
  backend.add(
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => ({
        scheduleTask: async () => undefined,
        triggerTask: async () => undefined,
        cancelTask: async () => undefined,
        getScheduledTasks: async () => [],
        createScheduledTaskRunner: () => ({ run: async () => undefined }),
      }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => db }),
    }),
  );
  backend.add(allowAll);
  backend.add(cloudtrailPlugin);
  await backend.start();
  return {
    get: (path: string) =>
      fetch(`http://127.0.0.1:${port}/api/cloudtrail/v1${path}`, {
        headers: {
          Authorization: mockCredentials.user.header('user:default/auditor'),
          // the bytes of the file, as the manifest has them
          'Accept-Encoding': 'identity',
        },
      }),
    stop: () => backend.stop(),
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
