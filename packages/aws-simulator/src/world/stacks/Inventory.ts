import type { Scope } from '../services/types';
import type { InventoryItem } from './records/resourceRecords';
import type { StackEffect } from './records/stackRecords';
import { givenName } from './types/nameResource';
import { resourceTypeOf } from './types/resourceTypes';

export type InventoryOptions = {
  now(): number;
  /** What became of a resource, and when; no item when it is gone. */
  onChange(change: {
    before?: InventoryItem;
    after?: InventoryItem;
    at: number;
  }): void;
};

/** The resources that exist in the accounts because a stack made them. */
export class Inventory {
  readonly #items = new Map<string, InventoryItem>();
  readonly #options: InventoryOptions;
  #version = 0;

  constructor(items: ReadonlyArray<InventoryItem>, options: InventoryOptions) {
    this.#options = options;
    items.forEach(item => this.#items.set(keyOf(item, item), item));
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  all(): InventoryItem[] {
    return [...this.#items.values()];
  }

  /** Oldest first; one type, or all. */
  list(scope: Scope, type?: string): InventoryItem[] {
    return this.all().filter(
      item =>
        item.accountId === scope.accountId &&
        item.region === scope.region &&
        (type ?? item.type) === item.type,
    );
  }

  get(
    scope: Scope,
    type: string,
    physicalId: string,
  ): InventoryItem | undefined {
    return this.#items.get(keyOf(scope, { type, physicalId }));
  }

  /** Whatever stands in the way of a resource that wants its name. */
  findNamesake(
    scope: Scope,
    resource: Pick<InventoryItem, 'type' | 'properties'>,
  ): InventoryItem | undefined {
    const name = givenName(resource);
    return name === undefined || resourceTypeOf(resource.type).isNameShared
      ? undefined
      : this.list(scope, resource.type).find(item => givenName(item) === name);
  }

  put(item: InventoryItem, at = this.#options.now()): void {
    const before = this.#items.get(keyOf(item, item));
    this.#items.set(keyOf(item, item), item);
    this.#version += 1;
    this.#options.onChange({ before, after: item, at });
  }

  remove(
    scope: Scope,
    type: string,
    physicalId: string,
    at = this.#options.now(),
  ): void {
    const before = this.get(scope, type, physicalId);
    this.#items.delete(keyOf(scope, { type, physicalId }));
    this.#version += 1;
    this.#options.onChange({ before, at });
  }

  apply(scope: Scope, effect: StackEffect, at: number): void {
    if (effect.kind === 'create') {
      this.put(effect.item, at);
    } else if (effect.kind === 'change') {
      const { type, physicalId } = effect.item;
      const existing = this.get(scope, type, physicalId);
      const { createdAt } = existing ?? effect.item;
      this.put({ ...effect.item, createdAt }, at);
    } else if (effect.kind === 'destroy') {
      this.remove(scope, effect.type, effect.physicalId, at);
    } else if (effect.kind === 'release') {
      const item = this.get(scope, effect.type, effect.physicalId);
      if (item) {
        this.put({ ...item, stackId: undefined }, at);
      }
    }
  }
}

function keyOf(
  { accountId, region }: Scope,
  { type, physicalId }: { type: string; physicalId: string },
): string {
  return JSON.stringify([accountId, region, type, physicalId]);
}
