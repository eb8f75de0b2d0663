import type { StackStep } from '../records';
import type { ResourceChange } from '../changes';
import { replacementOf } from '../replacements';
import {
  durationIn,
  logicalIds,
  PAUSE_MS,
  StepList,
  toInventoryItem,
  type PlanContext,
} from './PlanContext';
import { deletionPolicy } from './deletionPolicy';
import { runDeletion, type Deletion } from './runDeletion';
import {
  runForward,
  type ForwardAction,
  type ForwardResult,
} from './runForward';

/** The events of a stack that is updated, to their good or bad end. */
export function planUpdate(
  context: PlanContext,
  changes: ReadonlyArray<ResourceChange>,
): StackStep[] {
  const { startAt, stackFailure, target } = context;
  const steps = new StepList();
  steps.stack(startAt, 'UPDATE_IN_PROGRESS', 'User Initiated');
  const result = runForward(
    context,
    steps,
    changes.flatMap(toForwardAction),
    startAt + PAUSE_MS,
  );
  if (result.failed.length > 0 || stackFailure !== undefined) {
    addRollback(context, steps, result);
    return steps.inOrder();
  }
  const at = result.endAt + PAUSE_MS;
  steps.stack(at, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', undefined, [
    ...(target ? [{ kind: 'commit' as const, definition: target }] : []),
  ]);
  const cleanup = runDeletion(
    context,
    steps,
    [...removals(changes), ...result.done.flatMap(replaced)],
    at + PAUSE_MS,
  );
  steps.stack(cleanup.endAt + PAUSE_MS, 'UPDATE_COMPLETE');
  return steps.inOrder();
}

function toForwardAction(change: ResourceChange): ForwardAction[] {
  const { action, resource, before } = change;
  if (action === 'Remove') {
    return [];
  }
  if (!before) {
    return [{ kind: 'create', resource }];
  }
  const isReplaced = replacementOf(before, resource.properties) === 'True';
  return [{ kind: isReplaced ? 'replace' : 'update', resource, before }];
}

function removals(changes: ReadonlyArray<ResourceChange>): Deletion[] {
  return changes
    .filter(({ action }) => action === 'Remove')
    .map(({ resource }) => ({
      resource,
      policy: deletionPolicy(resource.deletionPolicy),
      isFormer: true,
    }));
}

function replaced({ kind, before, resource }: ForwardAction): Deletion[] {
  return kind === 'replace' && before
    ? [
        {
          resource: before,
          policy: resource.updateReplacePolicy,
          isFormer: true,
        },
      ]
    : [];
}

function addRollback(
  context: PlanContext,
  steps: StepList,
  { done, failed, endAt }: ForwardResult,
): void {
  const at = endAt + PAUSE_MS;
  steps.stack(
    at,
    'UPDATE_ROLLBACK_IN_PROGRESS',
    rollbackReason(context, failed),
  );
  const begun = [...done, ...failed];
  const restoredAt = restore(context, steps, begun, at + PAUSE_MS);
  const cleanupAt = restoredAt + PAUSE_MS;
  steps.stack(cleanupAt, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  const cleanup = runDeletion(
    context,
    steps,
    begun
      .filter(({ kind }) => kind !== 'update')
      .filter(action => action.kind === 'create' || done.includes(action))
      .map(action => ({
        resource: action.resource,
        isUnborn: !done.includes(action),
        policy: 'Delete',
        isFormer: true,
      })),
    cleanupAt + PAUSE_MS,
  );
  steps.stack(cleanup.endAt + PAUSE_MS, 'UPDATE_ROLLBACK_COMPLETE');
}

function rollbackReason(
  { stackFailure }: PlanContext,
  failed: ReadonlyArray<ForwardAction>,
): string {
  const named = (isCreation: boolean) =>
    failed
      .filter(({ kind }) => (kind === 'create') === isCreation)
      .map(({ resource }) => resource);
  const text = (verb: string, isCreation: boolean) =>
    named(isCreation).length > 0
      ? [
          `The following resource(s) failed to ${verb}: ${logicalIds(named(isCreation))}. `,
        ]
      : [];
  return failed.length === 0
    ? `${stackFailure}`
    : [...text('create', true), ...text('update', false)].join('');
}

/** Gives the resources that were touched their former properties again. */
function restore(
  context: PlanContext,
  steps: StepList,
  actions: ReadonlyArray<ForwardAction>,
  startAt: number,
): number {
  let endAt = startAt;
  for (const { before } of actions) {
    if (before) {
      const over = startAt + durationIn(context, before);
      steps.add({
        at: startAt,
        status: 'UPDATE_IN_PROGRESS',
        resource: before,
      });
      steps.add({
        at: over,
        status: 'UPDATE_COMPLETE',
        resource: before,
        effects: [
          {
            kind: 'change',
            item: toInventoryItem(context.stack, before, startAt),
          },
        ],
      });
      endAt = Math.max(endAt, over);
    }
  }
  return endAt;
}
