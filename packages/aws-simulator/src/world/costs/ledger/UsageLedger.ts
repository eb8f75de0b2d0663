import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Inventory } from '../../stacks/Inventory';
import type { InventoryItem } from '../../stacks/records/resourceRecords';
import { billedItems, type BilledItemId } from '../billedItems';
import { DAY_MS } from '../days';
import { metersOf } from './meters';

const itemIds = Object.keys(billedItems) as BilledItemId[];

export const usageRecordSchema = z.object({
  accountId: z.string(),
  region: z.string(),
  type: z.string(),
  physicalId: z.string(),
  tags: z.record(z.string()),
  meters: z.array(
    z.object({
      item: z.custom<BilledItemId>(id => itemIds.some(known => known === id)),
      quantity: z.number(),
    }),
  ),
  /** Epoch milliseconds. */
  from: z.number(),
  /** None while it goes on. */
  to: z.number().optional(),
});

/** What a resource used from one time to another. */
export type UsageRecord = z.infer<typeof usageRecordSchema>;

// Cost Explorer shows nothing older than 14 months.
const KEPT_MS = 430 * DAY_MS;

/**
 * Writes down what the resources of stacks use, so that they are billed from
 * their creation to their deletion, and that a change counts from its moment on.
 */
export class UsageLedger {
  #records: UsageRecord[];
  readonly #open = new Map<string, UsageRecord>();
  #version = 0;

  constructor(records: ReadonlyArray<UsageRecord> = []) {
    this.#records = [...records];
    for (const record of this.#records) {
      if (record.to === undefined) {
        this.#open.set(keyOf(record), record);
      }
    }
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  all(): ReadonlyArray<UsageRecord> {
    return this.#records;
  }

  /** Whether a resource is being written down. */
  has(item: InventoryItem): boolean {
    return this.#open.has(keyOf(item));
  }

  /** A resource is as it is now from this time on. */
  changed(item: InventoryItem, inventory: Inventory, at: number): void {
    const { accountId, region, type, physicalId, tags } = item;
    const meters = metersOf(item, inventory);
    const open = this.#open.get(keyOf(item));
    if (open && isDeepStrictEqual([open.meters, open.tags], [meters, tags])) {
      return;
    }
    this.#close(open, at);
    if (meters.length > 0) {
      const record = {
        accountId,
        region,
        type,
        physicalId,
        tags,
        meters,
        from: at,
      };
      this.#records.push(record);
      this.#open.set(keyOf(record), record);
      this.#version += 1;
    }
  }

  /** A resource is there no longer. */
  removed(item: InventoryItem, at: number): void {
    this.#close(this.#open.get(keyOf(item)), at);
  }

  #close(record: UsageRecord | undefined, at: number): void {
    if (record) {
      record.to = at;
      this.#open.delete(keyOf(record));
      this.#records = this.#records.filter(
        ({ to = Infinity }) => to > at - KEPT_MS,
      );
      this.#version += 1;
    }
  }
}

function keyOf({
  accountId,
  region,
  type,
  physicalId,
}: Pick<InventoryItem, 'accountId' | 'region' | 'type' | 'physicalId'>) {
  return JSON.stringify([accountId, region, type, physicalId]);
}
