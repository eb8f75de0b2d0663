import type {
  ResolvedResource,
  StackResource,
} from '../records/resourceRecords';
import {
  durationIn,
  StepList,
  toInventoryItem,
  type PlanContext,
} from './PlanContext';
import { schedule, type Scheduled } from './schedule';

export type ForwardAction = {
  kind: 'create' | 'update' | 'replace';
  resource: ResolvedResource;
  before?: StackResource;
};

export type ForwardResult = {
  done: ForwardAction[];
  /** Those that failed, and those that were cancelled because of them. */
  failed: ForwardAction[];
  endAt: number;
};

const REPLACING =
  'Requested update requires the creation of a new physical resource; hence creating one.';

/**
 * Creates and updates resources, the independent ones at the same time. After
 * the first failure nothing new begins, and what has begun is cancelled.
 */
export function runForward(
  context: PlanContext,
  steps: StepList,
  actions: ReadonlyArray<ForwardAction>,
  startAt: number,
): ForwardResult {
  const times = schedule({
    items: actions,
    startAt,
    idOf: ({ resource }) => resource.logicalId,
    waitsFor: ({ resource }) => resource.dependsOn,
    durationOf: ({ resource }) => durationIn(context, resource),
  });
  const reasons = new Map<ForwardAction, string>();
  const begun: Scheduled<ForwardAction>[] = [];
  const { cancelAt = Infinity } = context;
  let failAt = cancelAt;
  for (const entry of times) {
    if (entry.startAt >= failAt) {
      continue;
    }
    begun.push(entry);
    const { kind, resource } = entry.item;
    const action = kind === 'update' ? 'update' : 'create';
    const reason = context.failureOf(resource, action);
    if (reason !== undefined) {
      reasons.set(entry.item, reason);
      failAt = Math.min(failAt, entry.endAt);
    }
  }
  const result: ForwardResult = {
    done: [],
    failed: [],
    endAt: Math.max(startAt, context.cancelAt ?? 0),
  };
  for (const entry of begun) {
    const { item } = entry;
    addBeginning(steps, entry);
    const isCancelled = entry.endAt > failAt;
    if (isCancelled || reasons.has(item)) {
      // A cancelled one is told of after the one that failed.
      const at = isCancelled ? failAt + 1 : entry.endAt;
      addFailure(steps, item, at, isCancelled ? undefined : reasons.get(item));
      result.failed.push(item);
    } else {
      addCompletion(context, steps, entry);
      result.done.push(item);
    }
    result.endAt = Math.max(result.endAt, Math.min(entry.endAt, failAt + 1));
  }
  return result;
}

function addBeginning(
  steps: StepList,
  { item, startAt }: Scheduled<ForwardAction>,
): void {
  const { kind, resource, before } = item;
  steps.add({
    at: startAt,
    status: kind === 'create' ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS',
    reason: kind === 'replace' ? REPLACING : undefined,
    resource: before ?? resource,
    isUnborn: kind === 'create',
  });
}

function addFailure(
  steps: StepList,
  { kind, resource, before }: ForwardAction,
  at: number,
  reason?: string,
): void {
  const verb = kind === 'create' ? 'creation' : 'update';
  steps.add({
    at,
    status: kind === 'create' ? 'CREATE_FAILED' : 'UPDATE_FAILED',
    reason: reason ?? `Resource ${verb} cancelled`,
    resource: before ?? resource,
    isUnborn: kind === 'create',
  });
}

function addCompletion(
  { stack }: PlanContext,
  steps: StepList,
  { item, endAt }: Scheduled<ForwardAction>,
): void {
  const { kind, resource } = item;
  steps.add({
    at: endAt,
    status: kind === 'create' ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE',
    resource,
    effects: [
      {
        kind: kind === 'update' ? 'change' : 'create',
        item: toInventoryItem(stack, resource, endAt),
      },
    ],
  });
}
