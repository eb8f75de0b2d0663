export type Percentiles = { p50: number; p95: number };

export function getPercentiles(times: number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { p50: at(0.5), p95: at(0.95) };
}

/** Reads again and again, so many readers at a time; milliseconds that each waited. */
export async function readAtOnce(
  options: { readers: number; readsEach: number },
  read: (index: number) => Promise<unknown>,
): Promise<Percentiles> {
  const times: number[] = [];
  const readers = Array.from({ length: options.readers }, async (_, reader) => {
    for (let turn = 0; turn < options.readsEach; turn += 1) {
      const began = performance.now();
      await read(reader * options.readsEach + turn);
      times.push(performance.now() - began);
    }
  });
  await Promise.all(readers);
  return getPercentiles(times);
}
