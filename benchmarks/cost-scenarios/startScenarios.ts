import { mockCredentials } from '@backstage/backend-test-utils';
import { createWorld, startAwsSimulator } from '@hangar/aws-simulator';
import costExplorerPlugin from '@hangar/plugin-cost-explorer-backend';
import { createSqlite } from '../portal/databases';
import { createOrganisation } from '../cost-viewers/organisation';
import { countPaid, createReader } from '../cost-viewers/readCosts';
import { startPortal } from '../portal/startPortal';
import { toConfig } from '../cost-viewers/toConfig';

/** How slow the source of the published figures was. */
const SOURCE_MS = 200;
export const COMPONENTS = 50;
/** Small pages, so that every answer of AWS has several. */
const GROUPS_PER_PAGE = 100;
const HOUR_MS = 60 * 60 * 1000;

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const today = new Date();
const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];

/** The last whole month; `to` is exclusive. */
export const LAST_MONTH = {
  from: toDay(Date.UTC(year, month - 1, 1)),
  to: toDay(Date.UTC(year, month, 1)),
};

/** A portal over a store that was read once, and an AWS that takes its time. */
export async function startScenarios() {
  const database = createSqlite('cost-explorer');
  const start = Date.now() - 9 * HOUR_MS;
  let time = new Date(start);
  const world = createWorld({
    now: () => time,
    costScale: { components: COMPONENTS, groupsPerPage: GROUPS_PER_PAGE },
  });
  const simulator = await startAwsSimulator({ world, port: 0 });
  const config = toConfig(database, simulator);
  const entities = createOrganisation();
  const db = database.open();
  const read = await createReader(db, { config, entities, simulator });
  await read(time);
  const slow = {
    service: 'cost-explorer',
    kind: 'latency' as const,
    milliseconds: SOURCE_MS,
  };
  world.faults.set([slow]);
  const portal = await startPortal({
    ...{ config, entities },
    pluginId: 'cost-explorer',
    features: [costExplorerPlugin],
  });

  return {
    ...{ portal, simulator, world, slow },
    countPaid: () => countPaid(simulator),
    /** Reads AWS as the plugin's task would, so many hours after the first time. */
    readAfter: (hours: number) => {
      time = new Date(start + hours * HOUR_MS);
      return read(time);
    },
    get: (path: string, user: string) =>
      fetch(portal.baseUrl + path, {
        headers: {
          Authorization: mockCredentials.user.header(`user:default/${user}`),
        },
      }),
    async stop() {
      await portal.stop();
      await simulator.close();
      await db.destroy();
      await database.remove();
    },
  };
}

export type Scenarios = Awaited<ReturnType<typeof startScenarios>>;
