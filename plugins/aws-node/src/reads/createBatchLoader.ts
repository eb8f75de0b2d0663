import DataLoader from 'dataloader';

/**
 * Loads one thing at a time for its callers, many at a time from AWS: what is
 * asked for within a few milliseconds goes into one request.
 *
 * It keeps nothing; put it behind {@link SharedReads} for that.
 *
 * @example
 * ```ts
 * const services = createBatchLoader<Service>({
 *   maxBatchSize: 10,
 *   load: async names => …DescribeServices…,
 * });
 * const service = await services.load('drone-prod-engineer-ecs-parts-inventory');
 * ```
 *
 * @public
 */
export function createBatchLoader<T>(options: {
  /** The most keys AWS takes in one request. */
  maxBatchSize: number;
  /** Asks AWS for several keys. A key it does not find is not in the answer. */
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>;
  /** How long to wait for more keys, in milliseconds; 5 by default. */
  windowMs?: number;
}): { load: (key: string) => Promise<T | undefined> } {
  const { maxBatchSize, load, windowMs = 5 } = options;
  return new DataLoader<string, T | undefined>(
    async keys => {
      const found = await load([...new Set(keys)]);
      return keys.map(key => found.get(key));
    },
    {
      maxBatchSize,
      cache: false,
      batchScheduleFn: callback => setTimeout(callback, windowMs),
    },
  );
}
