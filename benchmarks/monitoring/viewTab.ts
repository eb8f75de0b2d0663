import type { Portal } from './startPortal';

const ENTITY = '/entities/component/default/parts-inventory';
const RANGE_MS = 3 * 60 * 60 * 1000;

/**
 * Opens the Monitoring tab as a browser does: metrics, alarms and logs of the
 * last three hours, by the browser's own clock. Gives the milliseconds until
 * the metrics are there.
 */
export async function viewTab(portal: Portal): Promise<number> {
  const to = Date.now();
  const range = new URLSearchParams({
    from: new Date(to - RANGE_MS).toISOString(),
    to: new Date(to).toISOString(),
  });
  const start = performance.now();
  const get = async (path: string) => {
    const response = await portal.get(`${ENTITY}${path}`);
    const body = await response.text();
    if (!response.ok) {
      throw new Error(`${path} was answered with ${response.status}: ${body}`);
    }
  };
  const metrics = get(`/metrics?${range}`).then(
    () => performance.now() - start,
  );
  await Promise.all([metrics, get('/alarms'), get(`/logs?${range}`)]);
  return metrics;
}
