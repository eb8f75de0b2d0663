import { createHash } from 'node:crypto';
import type {
  ActivityRecord,
  ActivityStore,
} from '../../plugins/cloudtrail-backend/src/store';
import type { Question } from './questions';
import { END, START } from './sample';

export type Timed = { p50: number; p95: number; max: number };

export function getTimes(times: number[]): Timed {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

export async function time(action: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

/** What a page asks for before anything is seen. */
export function listReads(store: ActivityStore, question: Question) {
  const { query, bucket } = question;
  return {
    list: () => store.listEvents(query, { limit: 50 }),
    count: () => store.countEvents(query),
    timeline: () => store.readTimeline(query, bucket),
    facets: () => store.readFacets(query),
  };
}

/** All reads of a page at once. */
export const FIRST_SCREEN = 'first screen';

export type Answer = { question: Question; times: Record<string, number> };

/** Each read on its own, then all at once as the page does. */
export async function ask(
  store: ActivityStore,
  question: Question,
): Promise<Answer> {
  const reads = listReads(store, question);
  const times: Record<string, number> = {};
  times[FIRST_SCREEN] = await time(() =>
    Promise.all(Object.values(reads).map(read => read())),
  );
  for (const [name, read] of Object.entries(reads)) {
    times[name] = await time(read);
  }
  return { question, times };
}

/** Events a second through `addEvents`, in batches as sources give them. */
export async function measureIngest(
  store: ActivityStore,
  records: ActivityRecord[],
  batch: number,
): Promise<number> {
  const took = await time(async () => {
    for (let start = 0; start < records.length; start += batch) {
      const { added } = await store.addEvents(
        records.slice(start, start + batch),
      );
      if (added.length !== Math.min(batch, records.length - start)) {
        throw new Error('The store has not added every event');
      }
    }
  });
  return (records.length / took) * 1_000;
}

/** Streams the newest events as NDJSON into a checksum. */
export async function measureExport(store: ActivityStore, wanted: number) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const hash = createHash('sha256');
  let events = 0;
  let bytes = 0;
  let peak = before;
  const took = await time(async () => {
    for await (const batch of store.streamEvents({ from: START, to: END })) {
      for (const event of batch) {
        const line = `${JSON.stringify(event)}\n`;
        hash.update(line);
        bytes += line.length;
      }
      events += batch.length;
      peak = Math.max(peak, process.memoryUsage().rss);
      if (events >= wanted) break;
    }
  });
  return {
    events,
    seconds: took / 1_000,
    MB: bytes / 1e6,
    'MB of memory before': before / 1e6,
    'MB at its peak': peak / 1e6,
  };
}
