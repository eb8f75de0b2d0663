import type { StackStep } from '../records/stackRecords';
import {
  logicalIds,
  PAUSE_MS,
  StepList,
  type PlanContext,
} from './PlanContext';
import { deletionPolicy } from './deletionPolicy';
import { runDeletion } from './runDeletion';

/**
 * The events of a stack that is deleted.
 *
 * @param retained - logical ids of what is left alone after a failed deletion
 */
export function planDeletion(
  context: PlanContext,
  retained: ReadonlyArray<string>,
): StackStep[] {
  const { startAt, stack } = context;
  const steps = new StepList();
  steps.stack(startAt, 'DELETE_IN_PROGRESS', 'User Initiated');
  const { failed, endAt } = runDeletion(
    context,
    steps,
    stack.resources
      .filter(({ status }) => !/^DELETE_(COMPLETE|SKIPPED)$/.test(status))
      .map(resource => ({
        resource,
        isUnborn: resource.physicalId === '',
        policy: retained.includes(resource.logicalId)
          ? 'Retain'
          : deletionPolicy(resource.deletionPolicy),
      })),
    startAt + PAUSE_MS,
  );
  if (failed.length > 0) {
    steps.stack(
      endAt + PAUSE_MS,
      'DELETE_FAILED',
      `The following resource(s) failed to delete: ${logicalIds(failed)}. `,
    );
  } else {
    steps.stack(endAt + PAUSE_MS, 'DELETE_COMPLETE');
  }
  return steps.inOrder();
}
