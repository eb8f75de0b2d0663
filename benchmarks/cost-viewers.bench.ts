import { createWorld, startAwsSimulator } from '@hangar/aws-simulator';
import costExplorerPlugin from '@hangar/plugin-cost-explorer-backend';
import { createDatabases, type PortalDatabase } from './portal/databases';
import { letViewersAsk, type Waited } from './portal/letViewersAsk';
import {
  COMPONENTS,
  createOrganisation,
  TEAMS,
  toName,
} from './cost-viewers/organisation';
import {
  countPaid,
  createReader,
  type Reading,
} from './cost-viewers/readCosts';
import { type Portal, startPortal } from './portal/startPortal';
import { toConfig } from './cost-viewers/toConfig';

/**
 * What 200 viewers of 1,000 entities cost, and how long they wait: the costs
 * are read three times a day and a view asks AWS nothing. Fails when a view
 * makes a paid request, when a request is not answered, or when somebody waits
 * longer than the aims below.
 */
const VIEWERS = 200;
const VIEWS_EACH = 5;
const GROUPS = 2;
const USD_PER_REQUEST = 0.01;
const AT_ONCE = 100;
const AIMS = { card: 50, tab: 50, costs: 200 };
const HOUR_MS = 60 * 60 * 1000;
/** The aims are for people, who look at what they get; the other is the limit of the machine. */
const paces = [
  { pace: 'a request a second each', pauseMs: 1000, requests: 2_000 },
  { pace: 'without a pause', pauseMs: 0, requests: 1_000 },
];

// only what goes wrong; the tables are the point
process.env.LOG_LEVEL ??= 'error';

const entities = createOrganisation();
const usd = (requests: number) => (requests * USD_PER_REQUEST).toFixed(2);
const two = (index: number) => String(index).padStart(2, '0');

/** Evenly spread, the same each time. */
const pick = (index: number, of: number) => (index * 617) % of;

const cardOf = (index: number) =>
  `/entities/component/default/${toName(pick(index, COMPONENTS))}/overview`;
const tabOf = (index: number) =>
  `/entities/component/default/${toName(pick(index, COMPONENTS))}/costs`;

/** Of five viewers four see what their team owns, and one sees everything. */
const viewerOf = (index: number) =>
  index % 5 === 0
    ? 'user:default/manager'
    : `user:default/team-${two(1 + (index % TEAMS))}`;

function countDesigns(reads: Array<{ requests: number }>, paidByViews: number) {
  const views = VIEWERS * VIEWS_EACH;
  const first = reads[0].requests;
  const day = reads.slice(1).reduce((sum, { requests }) => sum + requests, 0);
  const seen = new Set(
    Array.from({ length: views }, (_, index) => pick(index, COMPONENTS)),
  ).size;
  const each = 1 + GROUPS;
  return [
    ['ours: the first reading, 13 months', first],
    ['ours: a day, three readings', day],
    [`ours: ${views} views, card and tab`, paidByViews],
    [`per entity: a day, ${seen} entities opened cold`, seen * each],
    [`per entity: without a cache, ${views} views`, views * each],
  ].map(([design, requests]) => ({
    Design: design,
    'Cost Explorer requests': requests,
    'Cost (USD)': usd(Number(requests)),
  }));
}

async function measureWaits(portal: Portal) {
  const asMany = <T>(count: number, create: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => create(index));
  const asAdministrator = (path: string) => ({
    userRef: 'user:default/administrator',
    path,
  });
  const scenarios = [
    {
      what: 'card',
      aim: AIMS.card,
      ask: (index: number) => asAdministrator(cardOf(index)),
    },
    {
      what: 'tab',
      aim: AIMS.tab,
      ask: (index: number) => asAdministrator(tabOf(index)),
    },
    ...['owner', 'entity', 'service'].map(groupBy => ({
      what: `/costs by ${groupBy}`,
      aim: AIMS.costs,
      ask: (index: number) => ({
        userRef: viewerOf(index),
        path: `/costs?groupBy=${groupBy}&limit=100`,
      }),
    })),
  ];
  const measured = [];
  for (const { what, aim, ask } of scenarios) {
    for (const { pace, pauseMs, requests } of paces) {
      const waited = await letViewersAsk(portal, asMany(requests, ask), {
        viewers: AT_ONCE,
        pauseMs,
      });
      measured.push({ what, pace, aim: pauseMs > 0 ? aim : undefined, waited });
    }
  }
  return measured;
}

const isAnswered = ({ statuses, requests }: Waited) =>
  statuses['200'] === requests;

async function measure(database: PortalDatabase) {
  let time = new Date();
  const world = createWorld({
    now: () => time,
    costScale: { components: COMPONENTS },
  });
  const simulator = await startAwsSimulator({ world, port: 0 });
  const config = toConfig(database, simulator);
  const db = database.open();
  const now = Date.now();
  const read = await createReader(db, { config, entities, simulator });
  const reads: Reading[] = [];
  for (const hours of [25, 17, 9, 1]) {
    time = new Date(now - hours * HOUR_MS);
    reads.push(await read(time));
  }
  if (!reads.every(({ hasRead }) => hasRead)) {
    throw new Error('The simulated AWS was not read four times');
  }
  await db.destroy();
  const portal = await startPortal({
    ...{ config, entities },
    pluginId: 'cost-explorer',
    features: [costExplorerPlugin],
  });
  try {
    const before = countPaid(simulator);
    const views = await letViewersAsk(
      portal,
      Array.from({ length: VIEWERS * VIEWS_EACH }, (_, index) => [
        { userRef: 'user:default/administrator', path: cardOf(index) },
        { userRef: 'user:default/administrator', path: tabOf(index) },
      ]).flat(),
      { viewers: VIEWERS, pauseMs: 2000 },
    );
    const paid = countPaid(simulator) - before;
    const waits = await measureWaits(portal);
    return { reads, views, paid, waits };
  } finally {
    await portal.stop();
    await simulator.close();
  }
}

async function main(): Promise<number> {
  const failures: string[] = [];
  const rows = [];
  for (const database of await createDatabases('cost-explorer')) {
    try {
      const { reads, views, paid, waits } = await measure(database);
      console.log(
        `\n${database.name}: read in ${reads.map(({ seconds }) => seconds.toFixed(1)).join(', ')} s`,
      );
      console.table(countDesigns(reads, paid));
      if (paid > 0 || !isAnswered(views)) {
        failures.push(
          `${database.name}: ${paid} paid requests by views, answers ${JSON.stringify(views.statuses)}`,
        );
      }
      for (const { what, pace, aim, waited } of waits) {
        const { p50, p95, kilobytes } = waited;
        rows.push({
          Database: database.name,
          What: what,
          [`${AT_ONCE} viewers`]: pace,
          'p50 (ms)': Math.round(p50),
          'p95 (ms)': Math.round(p95),
          'Aim (ms)': aim ?? '',
          kB: Math.round(kilobytes),
        });
        if (!isAnswered(waited) || (aim !== undefined && p95 > aim)) {
          failures.push(
            `${database.name}: ${what}, ${pace}: p95 ${Math.round(p95)} ms, answers ${JSON.stringify(waited.statuses)}`,
          );
        }
      }
    } finally {
      await database.remove();
    }
  }
  console.table(rows);
  console.log(
    failures.length === 0
      ? 'A view asks AWS nothing, and nobody waits longer than the aims.'
      : `Missed:\n${failures.join('\n')}`,
  );
  return failures.length === 0 ? 0 : 1;
}

// the backends are stopped, but their AWS clients keep connections open
main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
