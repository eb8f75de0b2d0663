import type { StackStep } from '../records/stackRecords';
import type { ResourceChange } from '../changes';
import { replacementOf } from '../replacements';
import { addUpdateRollback } from './addUpdateRollback';
import { PAUSE_MS, StepList, type PlanContext } from './PlanContext';
import { deletionPolicy } from './deletionPolicy';
import { runDeletion, type Deletion } from './runDeletion';
import { runForward, type ForwardAction } from './runForward';

/** The events of a stack that is updated, to their good or bad end. */
export function planUpdate(
  context: PlanContext,
  changes: ReadonlyArray<ResourceChange>,
): StackStep[] {
  const { startAt, stackFailure, target, cancelAt } = context;
  const steps = new StepList();
  steps.stack(startAt, 'UPDATE_IN_PROGRESS', 'User Initiated');
  const result = runForward(
    context,
    steps,
    changes.flatMap(toForwardAction),
    startAt + PAUSE_MS,
  );
  const isCancelled = cancelAt !== undefined;
  if (isCancelled || result.failed.length > 0 || stackFailure !== undefined) {
    addUpdateRollback(context, steps, result);
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
