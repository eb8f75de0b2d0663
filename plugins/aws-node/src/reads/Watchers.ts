/**
 * The callers who wait for one answer. When all have left, nobody needs it.
 */
export class Watchers {
  private readonly controller = new AbortController();
  private count = 0;

  /** Fires when the last watcher has left. */
  get abandoned(): AbortSignal {
    return this.controller.signal;
  }

  /** Waits for the answer, or until this caller leaves. */
  async watch<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
    this.count += 1;
    if (!signal) {
      return answer;
    }
    let leave = () => {};
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => {
        this.count -= 1;
        if (this.count === 0) {
          this.controller.abort(signal.reason);
        }
        reject(signal.reason);
      };
    });
    if (signal.aborted) {
      leave();
    }
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}
