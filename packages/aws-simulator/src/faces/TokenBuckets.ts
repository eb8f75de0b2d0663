type Bucket = { tokens: number; filledAt: number };

/**
 * Rate limits as AWS keeps them: a bucket per account, region and operation
 * that holds one second's worth of requests and refills in real time.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  /** Takes one token; false when the bucket is empty. */
  take(key: string, perSecond: number, now = performance.now()): boolean {
    const bucket = this.#buckets.get(key) ?? {
      tokens: perSecond,
      filledAt: now,
    };
    const refill = ((now - bucket.filledAt) / 1000) * perSecond;
    const tokens = Math.min(perSecond, bucket.tokens + refill);
    const allowed = tokens >= 1;
    this.#buckets.set(key, {
      tokens: allowed ? tokens - 1 : tokens,
      filledAt: now,
    });
    return allowed;
  }
}
