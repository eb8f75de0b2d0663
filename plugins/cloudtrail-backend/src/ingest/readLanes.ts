import type { LaneReader } from './LaneReader';

/**
 * Reads all lanes beside each other: each has a rate budget of its own, and one
 * request under way at a time. It ends when all have, so that none goes on beside the next run.
 *
 * @returns how many events came into the store
 * @throws what kept a lane from writing down how it goes
 */
export async function readLanes(
  readers: LaneReader[],
  signal: AbortSignal,
): Promise<number> {
  const results = await Promise.allSettled(
    readers.map(reader => reader.run(signal)),
  );
  let total = 0;
  for (const result of results) {
    if (result.status === 'rejected') {
      throw result.reason;
    }
    total += result.value.added;
  }
  return total;
}
