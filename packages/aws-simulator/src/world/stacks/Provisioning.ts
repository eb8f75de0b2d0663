import { z } from 'zod';
import { UsageLedger, usageRecordSchema } from '../costs/ledger/UsageLedger';
import { CloudFormation } from './CloudFormation';
import { naturalFailure, handlerMessage } from './failures';
import { imageSchema, ImageStore } from './ImageStore';
import { Inventory } from './Inventory';
import type { ResourceAction } from './plan/PlanContext';
import {
  inventoryItemSchema,
  type InventoryItem,
  type ResolvedResource,
} from './records/resourceRecords';
import {
  stackSchema,
  type Stack,
  type StackEffect,
} from './records/stackRecords';
import { snapshotSchema, SnapshotStore } from './SnapshotStore';
import { StackStore } from './StackStore';

export const provisionedSchema = z.object({
  stacks: z.array(stackSchema).default([]),
  inventory: z.array(inventoryItemSchema).default([]),
  snapshots: z.array(snapshotSchema).default([]),
  images: z.array(imageSchema).default([]),
  usage: z.array(usageRecordSchema).default([]),
});

/** What stacks made, as the state file keeps it. */
export type Provisioned = z.infer<typeof provisionedSchema>;

export type ProvisioningOptions = {
  seed: string;
  now(): Date;
  provisioned?: Provisioned;
  /** What a stack is about to do to a resource. */
  onStackEffect(change: {
    stack: Stack;
    effect: StackEffect;
    at: number;
  }): void;
  /** Why a resource was ordered to fail, if it was. */
  orderedFailure(
    resource: { type: string; logicalId: string },
    action: ResourceAction,
  ): string | undefined;
};

/** The stacks of all accounts, and everything they brought into the world. */
export class Provisioning {
  readonly inventory: Inventory;
  readonly snapshots: SnapshotStore;
  readonly images: ImageStore;
  /** What all of it used, for the bill. */
  readonly usage: UsageLedger;
  readonly cloudFormation: CloudFormation;
  readonly #options: ProvisioningOptions;

  constructor(options: ProvisioningOptions) {
    this.#options = options;
    const { provisioned, seed, now } = options;
    this.usage = new UsageLedger(provisioned?.usage);
    this.inventory = this.#createInventory(provisioned?.inventory ?? []);
    this.snapshots = new SnapshotStore(provisioned?.snapshots);
    this.images = new ImageStore(provisioned?.images);
    this.cloudFormation = new CloudFormation({
      seed,
      now: () => now().getTime(),
      store: new StackStore({
        stacks: provisioned?.stacks ?? [],
        inventory: this.inventory,
        onEffect: (stack, effect, at) => {
          options.onStackEffect({ stack, effect, at });
          if (effect.kind === 'destroy') {
            this.#beforeDestruction(stack, effect, at);
          }
        },
      }),
      failureOf: (stack, resource, action) =>
        this.#failureOf(stack, resource, action),
    });
  }

  /** Lets everything happen that is due; true when something was. */
  settle(): boolean {
    const now = this.#options.now().getTime();
    return this.cloudFormation.store.settle(now);
  }

  state(): Provisioned {
    return {
      stacks: [...this.cloudFormation.store.all()],
      inventory: this.inventory.all(),
      snapshots: this.snapshots.all(),
      images: this.images.all(),
      usage: [...this.usage.all()],
    };
  }

  #createInventory(items: ReadonlyArray<InventoryItem>): Inventory {
    const inventory = new Inventory(items, {
      now: () => this.#options.now().getTime(),
      onChange: ({ before, after, at }) => {
        if (after) {
          this.usage.changed(after, inventory, at);
        } else if (before) {
          this.usage.removed(before, at);
        }
      },
    });
    items
      .filter(item => !this.usage.has(item))
      .forEach(item => this.usage.changed(item, inventory, item.createdAt));
    return inventory;
  }

  #failureOf(
    stack: Stack,
    resource: ResolvedResource,
    action: ResourceAction,
  ): string | undefined {
    const ordered = this.#options.orderedFailure(resource, action);
    if (ordered !== undefined) {
      const { accountId, region } = stack;
      const { physicalId } = resource;
      const where = { accountId, region, physicalId };
      return handlerMessage(where, ordered, 'GeneralServiceException');
    }
    const sources = {
      inventory: this.inventory,
      countImages: this.images.count.bind(this.images),
    };
    return naturalFailure(sources, stack, resource, action);
  }

  #beforeDestruction(
    stack: Stack,
    { type, physicalId, snapshotId }: DestroyEffect,
    at: number,
  ): void {
    const item = this.inventory.get(stack, type, physicalId);
    if (item && snapshotId !== undefined) {
      this.snapshots.add(item, { snapshotId, at, tags: item.tags });
    }
    if (type === 'AWS::ECR::Repository') {
      this.images.removeAll(stack, physicalId);
    }
  }
}

type DestroyEffect = {
  type: string;
  physicalId: string;
  snapshotId?: string;
};
