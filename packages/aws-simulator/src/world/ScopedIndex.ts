import type { Scope } from './services/types';

/** Things of an account and region, found by a key of their own. */
export class ScopedIndex<T extends Scope> {
  readonly #byScope = new Map<string, Map<string, T>>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  add(items: Iterable<T>): void {
    for (const item of items) {
      this.#in(item).set(this.#keyOf(item), item);
    }
  }

  remove(items: Iterable<T>): void {
    for (const item of items) {
      const index = this.#in(item);
      const key = this.#keyOf(item);
      // Another may have taken its place.
      if (index.get(key) === item) {
        index.delete(key);
      }
    }
  }

  get(scope: Scope, key: string): T | undefined {
    return this.#in(scope).get(key);
  }

  list(scope: Scope): T[] {
    return [...this.#in(scope).values()];
  }

  all(): T[] {
    return [...this.#byScope.values()].flatMap(items => [...items.values()]);
  }

  #in({ accountId, region }: Scope): Map<string, T> {
    const key = `${accountId}/${region}`;
    let items = this.#byScope.get(key);
    if (!items) {
      items = new Map();
      this.#byScope.set(key, items);
    }
    return items;
  }
}
