import { startActivityPortal } from './activity-viewers/startActivityPortal';
import { toPages, type Page } from './activity-viewers/pages';
import { createDatabases, type PortalDatabase } from './portal/databases';
import { letViewersAsk } from './portal/letViewersAsk';

/**
 * What 200 viewers of activity ask of AWS: nothing. The portal reads the
 * simulated AWS once and rests; then everybody looks at every page. Fails when
 * AWS is asked anything meanwhile, or when a request is not answered.
 */
const VIEWERS = 200;
/** People look at what they get. */
const PAUSE_MS = 1_000;

// only what goes wrong; the table is the point
process.env.LOG_LEVEL ??= 'error';

/** Everybody asks for all that a page needs, one after the other. */
const listAsks = ({ paths, userRefs }: Page) =>
  paths.flatMap(path =>
    Array.from({ length: VIEWERS }, (_, viewer) => ({
      userRef: userRefs[viewer % userRefs.length],
      path,
    })),
  );

async function measure(database: PortalDatabase) {
  const portal = await startActivityPortal(database);
  try {
    const seconds = await portal.waitUntilRead();
    const read = portal.countRequests();
    const pages = await toPages(portal);
    console.log(
      `\n${database.name}: read in ${seconds.toFixed(1)} s with ${read} requests`,
    );
    const rows = [];
    for (const page of pages) {
      const before = portal.countRequests();
      const waited = await letViewersAsk(portal.portal, listAsks(page), {
        viewers: VIEWERS,
        pauseMs: PAUSE_MS,
      });
      rows.push({
        Database: database.name,
        Page: page.name,
        Viewers: VIEWERS,
        Requests: waited.requests,
        Answered: waited.statuses['200'] ?? 0,
        'p50 (ms)': Math.round(waited.p50),
        'p95 (ms)': Math.round(waited.p95),
        'AWS requests': portal.countRequests() - before,
      });
    }
    return rows;
  } finally {
    await portal.stop();
  }
}

async function main(): Promise<number> {
  const rows = [];
  for (const database of await createDatabases('cloudtrail')) {
    try {
      rows.push(...(await measure(database)));
    } finally {
      await database.remove();
    }
  }
  console.table(rows);
  const missed = rows.filter(
    row => row['AWS requests'] > 0 || row.Answered < row.Requests,
  );
  console.log(
    missed.length === 0
      ? 'A view asks AWS nothing.'
      : `AWS was asked, or somebody was not answered: ${missed.map(row => row.Page).join(', ')}`,
  );
  return missed.length === 0 ? 0 : 1;
}

// the backends are stopped, but their AWS clients keep connections open
main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
