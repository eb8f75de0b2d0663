/**
 * Reads something once for all who ask within some time. What could not be read
 * is read again by the next one who asks.
 *
 * @public
 */
export class KeptPromise<T> {
  #kept?: { at: number; promise: Promise<T> };

  constructor(
    private readonly read: () => Promise<T>,
    private readonly options: {
      /** How long it is kept, in milliseconds. */
      lifetimeMs: number;
      /** Milliseconds since 1970. */
      now: () => number;
    },
  ) {}

  /** @throws what reading it throws, to all who wait for it */
  /** What was read last, or is read now. */
  get(): Promise<T> {
    const { lifetimeMs, now } = this.options;
    const at = now();
    // a clock that jumps back must not keep it for long
    if (this.#kept && Math.abs(at - this.#kept.at) < lifetimeMs) {
      return this.#kept.promise;
    }
    const promise = this.read();
    const kept = { at, promise };
    this.#kept = kept;
    promise.catch(() => {
      if (this.#kept === kept) {
        this.forget();
      }
    });
    return promise;
  }

  /** Has the next one who asks read it again. */
  forget(): void {
    this.#kept = undefined;
  }
}
