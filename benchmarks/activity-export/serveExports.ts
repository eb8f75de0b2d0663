import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import cloudtrailPlugin from '@hangar/plugin-cloudtrail-backend';
import type { Knex } from 'knex';
import { noNotifications } from '../portal/noNotifications';
import { startPortal } from '../portal/startPortal';

const ENTITIES = 1_000;
const region = 'ap-northeast-1';
const accountId = '111122223333';

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

/** Nothing happens by itself. */
const noSchedule = createServiceFactory({
  service: coreServices.scheduler,
  deps: {},
  factory: () => ({
    scheduleTask: async () => undefined,
    triggerTask: async () => undefined,
    cancelTask: async () => undefined,
    getScheduledTasks: async () => [],
    createScheduledTaskRunner: () => ({ run: async () => undefined }),
  }),
});

/** A portal over a store that is filled. */
export function serveExports(db: Knex) {
  return startPortal({
    pluginId: 'cloudtrail',
    features: [
      cloudtrailPlugin,
      noNotifications,
      noSchedule,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => db }),
      }),
    ],
    config: {
      backend: {
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      aws: { accounts: [{ accountId }], defaultRegion: region },
      // the events are of 2026, whenever it is run
      cloudTrail: { retentionDays: 3_650 },
    },
    entities,
  });
}
