import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Db, waitingForConnection } from '../database/client.ts';
import { readSummary } from '../stock/summary.ts';
import type { MetricValues } from './emf.ts';

const RESOLUTION_MS = 20;

/** How the process is: the worst since the last time it was asked. */
export function watchProcess(db: Db) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let waiting = 0;
  const look = () => {
    waiting = Math.max(waiting, waitingForConnection(db));
  };
  const timer = setInterval(look, 1_000).unref();
  return {
    take(): MetricValues {
      look();
      // What is measured is the time between two looks, the resolution included.
      const p99 = delay.percentile(99) / 1e6 - RESOLUTION_MS;
      const values = {
        DatabasePoolWaiting: waiting,
        EventLoopDelayP99: Math.max(0, Math.round(p99 * 10) / 10),
        MemoryRss: process.memoryUsage.rss(),
      };
      delay.reset();
      waiting = 0;
      return values;
    },
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}

/** How the stock is. */
export async function readStock(db: Db): Promise<MetricValues> {
  const { out, low, drafts, openOrders } = await readSummary(db);
  return {
    PartsBelowReorderPoint: out + low,
    OpenOrders: drafts + openOrders,
  };
}
