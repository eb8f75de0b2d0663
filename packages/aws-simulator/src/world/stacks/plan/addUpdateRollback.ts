import {
  durationIn,
  logicalIds,
  PAUSE_MS,
  StepList,
  toInventoryItem,
  type PlanContext,
} from './PlanContext';
import { runDeletion } from './runDeletion';
import type { ForwardAction, ForwardResult } from './runForward';

/** Gives a stack back what it was before an update that failed. */
export function addUpdateRollback(
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
  { stackFailure, cancelAt }: PlanContext,
  failed: ReadonlyArray<ForwardAction>,
): string {
  if (cancelAt !== undefined) {
    return 'User Initiated';
  }
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
