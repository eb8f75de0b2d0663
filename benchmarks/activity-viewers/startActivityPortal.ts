import { mockCredentials } from '@backstage/backend-test-utils';
import { createWorld, startAwsSimulator } from '@hangar/aws-simulator';
import cloudtrailPlugin from '@hangar/plugin-cloudtrail-backend';
import { setTimeout } from 'node:timers/promises';
import type { PortalDatabase } from '../portal/databases';
import { noNotifications } from '../portal/noNotifications';
import { toAwsConfig } from '../portal/simulatedAws';
import { startPortal } from '../portal/startPortal';
import { organisation } from './organisation';

const RETENTION_DAYS = 7;
/** Whoever reads waits less than this between two requests. */
const REST_MS = 5_000;
const LONGEST_READ_MS = 10 * 60_000;

/**
 * A portal that has read the simulated AWS once and rests: the next reading is
 * a day away.
 */
export async function startActivityPortal(database: PortalDatabase) {
  const world = createWorld();
  const simulator = await startAwsSimulator({ world, port: 0 });
  const portal = await startPortal({
    pluginId: 'cloudtrail',
    features: [cloudtrailPlugin, noNotifications],
    entities: organisation,
    config: {
      backend: { database: database.config },
      aws: { ...toAwsConfig(simulator), defaultRegion: 'ap-northeast-1' },
      cloudTrail: {
        retentionDays: RETENTION_DAYS,
        readEvents: true,
        schedule: {
          initialDelay: { seconds: 0 },
          frequency: { days: 1 },
          timeout: { minutes: 10 },
        },
      },
    },
  });

  const countRequests = () =>
    world.requests.summary().items.reduce((sum, { count }) => sum + count, 0);

  const getJson = async (path: string) => {
    const response = await fetch(portal.baseUrl + path, {
      headers: {
        Authorization: mockCredentials.user.header('user:default/auditor'),
      },
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  };

  return {
    ...{ portal, getJson, countRequests },
    /** Until everything that there is was read, and AWS is asked nothing any more; how long that took, in seconds. */
    async waitUntilRead(): Promise<number> {
      const began = performance.now();
      let asked = { count: 0, at: began };
      while (asked.count === 0 || performance.now() - asked.at < REST_MS) {
        if (performance.now() - began > LONGEST_READ_MS) {
          throw new Error('The portal is still reading');
        }
        await setTimeout(500);
        const count = countRequests();
        if (count > asked.count) asked = { count, at: performance.now() };
      }
      const { status } = await getJson('/health');
      if (status !== 'ok') throw new Error(`The portal's health is ${status}`);
      return (asked.at - began) / 1000;
    },
    async stop() {
      await portal.stop();
      await simulator.close();
    },
  };
}

export type ActivityPortal = Awaited<ReturnType<typeof startActivityPortal>>;
