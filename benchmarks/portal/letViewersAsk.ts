import { mockCredentials } from '@backstage/backend-test-utils';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Portal } from './startPortal';

/** Who asks for what. */
export type Ask = { userRef: string; path: string };

export type Waited = {
  requests: number;
  /** Milliseconds until the whole answer was there. */
  p50: number;
  p95: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  kilobytes: number;
};

function percentile(sorted: number[], share: number): number {
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  ];
}

/** Lets so many viewers ask at once, each one thing after the other with a pause between. */
export async function letViewersAsk(
  { baseUrl }: Portal,
  asks: Ask[],
  options: { viewers: number; pauseMs: number },
): Promise<Waited> {
  const worker = new Worker(
    join(import.meta.dirname ?? __dirname, 'viewers.mjs'),
    {
      workerData: {
        ...options,
        baseUrl,
        asks: asks.map(({ userRef, path }) => ({
          path,
          authorization: mockCredentials.user.header(userRef),
        })),
      },
    },
  );
  const { times, statuses, bytes } = await new Promise<{
    times: number[];
    statuses: Record<string, number>;
    bytes: number;
  }>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    statuses,
    kilobytes: bytes / times.length / 1000,
  };
}
