import { openKnex } from '../activity-store/databases';
import { serveExports } from './serveExports';

/** Sent when the portal answers. */
export type Ready = { type: 'ready'; baseUrl: string };
/** Sent whenever something is asked: the most bytes since it was last asked. */
export type Memory = { type: 'memory'; peak: number };

const LOOK_EVERY_MS = 20;

/** The portal in a process of its own, so that its memory is its own too. */
async function main() {
  const portal = await serveExports(openKnex(JSON.parse(process.argv[2])));
  const look = () => process.memoryUsage().rss;
  let peak = look();
  setInterval(() => {
    peak = Math.max(peak, look());
  }, LOOK_EVERY_MS);
  process.on('message', () => {
    const now = look();
    peak = Math.max(peak, now);
    process.send?.({ type: 'memory', peak } satisfies Memory);
    peak = now;
  });
  const { baseUrl } = portal;
  process.send?.({ type: 'ready', baseUrl } satisfies Ready);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
