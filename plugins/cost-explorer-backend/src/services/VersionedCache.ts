/**
 * Keeps what was derived from one version of the store: a newer version empties
 * it. Whoever asks at the same time shares one computation; a failed one is
 * forgotten. It knows nothing of who may read what: authorise first.
 */
export class VersionedCache<T> {
  readonly #entries = new Map<string, Promise<T>>();
  #version = -1;

  constructor(private readonly maxEntries: number) {}

  get(version: number, key: string, compute: () => Promise<T>): Promise<T> {
    if (version < this.#version) {
      return compute();
    }
    if (version > this.#version) {
      this.#entries.clear();
      this.#version = version;
    }
    const known = this.#entries.get(key);
    if (known) {
      // the one used last goes to the end, the first one is dropped
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const computed = compute();
    this.#keep(key, computed);
    return computed;
  }

  #keep(key: string, computed: Promise<T>) {
    this.#entries.set(key, computed);
    computed.catch(() => {
      if (this.#entries.get(key) === computed) {
        this.#entries.delete(key);
      }
    });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.maxEntries) {
      this.#entries.delete(oldest);
    }
  }
}
