import { z } from 'zod';
import type { Scope } from '../services/types';
import type { InventoryItem } from './records/resourceRecords';

export const snapshotSchema = z.object({
  accountId: z.string(),
  region: z.string(),
  snapshotId: z.string(),
  arn: z.string(),
  /** The database it was taken of. */
  databaseId: z.string(),
  properties: z.record(z.unknown()),
  tags: z.record(z.string()),
  createdAt: z.number(),
});

/** A manual snapshot of a database; it stays when the database goes. */
export type Snapshot = z.infer<typeof snapshotSchema>;

// How long a snapshot is being made, compressed.
const CREATING_MS = 800;

/** The database snapshots of all accounts. */
export class SnapshotStore {
  readonly #snapshots: Snapshot[];

  constructor(snapshots: ReadonlyArray<Snapshot> = []) {
    this.#snapshots = [...snapshots];
  }

  all(): Snapshot[] {
    return [...this.#snapshots];
  }

  list({ accountId, region }: Scope): Snapshot[] {
    return this.#snapshots.filter(
      snapshot =>
        snapshot.accountId === accountId && snapshot.region === region,
    );
  }

  find(scope: Scope, snapshotId: string): Snapshot | undefined {
    return this.list(scope).find(
      snapshot => snapshot.snapshotId === snapshotId.toLowerCase(),
    );
  }

  add(
    { accountId, region, physicalId, properties }: InventoryItem,
    made: { snapshotId: string; at: number; tags: Record<string, string> },
  ): Snapshot {
    const snapshotId = made.snapshotId.toLowerCase();
    const snapshot = {
      accountId,
      region,
      snapshotId,
      arn: `arn:aws:rds:${region}:${accountId}:snapshot:${snapshotId}`,
      databaseId: physicalId,
      properties,
      tags: made.tags,
      createdAt: made.at,
    };
    this.#snapshots.push(snapshot);
    return snapshot;
  }

  remove(snapshot: Snapshot): void {
    const index = this.#snapshots.indexOf(snapshot);
    if (index >= 0) {
      this.#snapshots.splice(index, 1);
    }
  }
}

/** How much of a snapshot is made, in whole percent. */
export function snapshotProgress({ createdAt }: Snapshot, now: number): number {
  const share = (now - createdAt) / CREATING_MS;
  return Math.max(0, Math.min(100, Math.floor(100 * share)));
}
