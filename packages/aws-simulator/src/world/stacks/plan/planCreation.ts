import type { StackStep } from '../records/stackRecords';
import {
  logicalIds,
  PAUSE_MS,
  StepList,
  type PlanContext,
} from './PlanContext';
import { runDeletion } from './runDeletion';
import { runForward, type ForwardResult } from './runForward';

/** The events of a stack that is created, to their good or bad end. */
export function planCreation(context: PlanContext): StackStep[] {
  const { startAt, target, stackFailure } = context;
  const steps = new StepList();
  steps.stack(startAt, 'CREATE_IN_PROGRESS', 'User Initiated');
  const result = runForward(
    context,
    steps,
    (target?.resources ?? []).map(resource => ({ kind: 'create', resource })),
    startAt + PAUSE_MS,
  );
  const failed = result.failed.map(({ resource }) => resource);
  if (failed.length === 0 && stackFailure === undefined) {
    steps.stack(result.endAt + PAUSE_MS, 'CREATE_COMPLETE', undefined, [
      ...(target ? [{ kind: 'commit' as const, definition: target }] : []),
    ]);
  } else {
    const reason =
      failed.length > 0
        ? `The following resource(s) failed to create: ${logicalIds(failed)}.`
        : `${stackFailure}.`;
    addRollback(context, steps, result, reason);
  }
  return steps.inOrder();
}

function addRollback(
  context: PlanContext,
  steps: StepList,
  { done, failed, endAt }: ForwardResult,
  reason: string,
): void {
  const { onStackFailure } = context.stack;
  const at = endAt + PAUSE_MS;
  if (onStackFailure === 'DO_NOTHING') {
    steps.stack(at, 'CREATE_FAILED', reason);
    return;
  }
  const isDelete = onStackFailure === 'DELETE';
  const word = isDelete ? 'DELETE' : 'ROLLBACK';
  steps.stack(
    at,
    `${word}_IN_PROGRESS`,
    `${reason} ${isDelete ? 'Delete' : 'Rollback'} requested by user.`,
  );
  const deletion = runDeletion(
    context,
    steps,
    [
      ...failed.map(({ resource }) => ({
        resource,
        isUnborn: true,
        policy: 'Delete',
      })),
      ...done.map(({ resource }) => ({
        resource,
        // A database that was just made has nothing to be kept.
        policy: resource.deletionPolicy === 'Retain' ? 'Retain' : 'Delete',
      })),
    ],
    at + PAUSE_MS,
  );
  const isStuck = deletion.failed.length > 0;
  steps.stack(
    deletion.endAt + PAUSE_MS,
    `${word}_${isStuck ? 'FAILED' : 'COMPLETE'}`,
    isStuck
      ? `The following resource(s) failed to delete: ${logicalIds(deletion.failed)}.`
      : undefined,
  );
}
