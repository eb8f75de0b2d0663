import { durationOf } from '../types/nameResource';
import type {
  InventoryItem,
  ResolvedResource,
  StackDefinition,
} from '../records/resourceRecords';
import type { Stack, StackEffect, StackStep } from '../records/stackRecords';

export type ResourceAction = 'create' | 'update' | 'delete';

/** What the plan of a stack operation is made from. */
export type PlanContext = {
  stack: Stack;
  seed: string;
  /** Epoch milliseconds at which the operation begins. */
  startAt: number;
  /** What the stack is to become; none when it is deleted. */
  target?: StackDefinition;
  /** Why a resource will fail, if it will. Asked once for each that begins. */
  failureOf(
    resource: ResolvedResource,
    action: ResourceAction,
  ): string | undefined;
  /** Epoch milliseconds at which an update is cancelled. */
  cancelAt?: number;
  /** Why the stack fails though its resources do not. */
  stackFailure?: string;
};

// The pauses CloudFormation makes between its phases, compressed.
export const PAUSE_MS = 60;

/** Collects the events of an operation, in the order they will happen. */
export class StepList {
  readonly #steps: StackStep[] = [];

  add(step: StackStep): void {
    this.#steps.push(step);
  }

  stack(
    at: number,
    status: string,
    reason?: string,
    effects?: StackEffect[],
  ): void {
    this.add({ at, status, reason, effects });
  }

  inOrder(): StackStep[] {
    return [...this.#steps].sort((a, b) => a.at - b.at);
  }
}

export function durationIn(
  { seed, stack }: PlanContext,
  { type, logicalId, generation }: ResolvedResource,
): number {
  return durationOf(type, `${seed}/${stack.id}/${logicalId}/${generation}`);
}

/** The resource as it will stand in its account. */
export function toInventoryItem(
  { accountId, region, id }: Stack,
  resource: ResolvedResource,
  createdAt: number,
): InventoryItem {
  const { type, physicalId, arn, logicalId, properties } = resource;
  return {
    accountId,
    region,
    type,
    physicalId,
    arn,
    logicalId,
    stackId: id,
    properties,
    attributes: resource.attributes,
    tags: resource.tags,
    createdAt,
  };
}

export function logicalIds(resources: ReadonlyArray<ResolvedResource>): string {
  return `[${resources.map(({ logicalId }) => logicalId).join(', ')}]`;
}
