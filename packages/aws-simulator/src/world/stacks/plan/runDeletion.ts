import { hexId } from '../../random';
import type { ResolvedResource } from '../records/resourceRecords';
import type { StackEffect } from '../records/stackRecords';
import { durationIn, StepList, type PlanContext } from './PlanContext';
import { schedule } from './schedule';

export type Deletion = {
  resource: ResolvedResource;
  /** There is nothing to delete: it was never created. */
  isUnborn?: boolean;
  /** Delete, Retain or Snapshot. */
  policy: string;
  /** The logical id has another resource by now, or is no longer wanted. */
  isFormer?: boolean;
};

export type DeletionResult = { failed: ResolvedResource[]; endAt: number };

/**
 * Deletes resources, each after those that depend on it. What a resource that
 * cannot be deleted depends on stays as well.
 */
export function runDeletion(
  context: PlanContext,
  steps: StepList,
  deletions: ReadonlyArray<Deletion>,
  startAt: number,
): DeletionResult {
  const dependents = (logicalId: string) =>
    deletions
      .filter(({ resource }) => resource.dependsOn.includes(logicalId))
      .map(({ resource }) => resource.logicalId);
  const times = schedule({
    items: deletions,
    startAt,
    idOf: ({ resource }) => resource.logicalId,
    waitsFor: ({ resource }) => dependents(resource.logicalId),
    durationOf: ({ resource, policy, isUnborn }) =>
      isUnborn || policy === 'Retain' ? 0 : durationIn(context, resource),
  });
  const result: DeletionResult = { failed: [], endAt: startAt };
  const stuck = new Set<string>();
  for (const { item, startAt: at, endAt } of times) {
    const { logicalId } = item.resource;
    if (dependents(logicalId).some(name => stuck.has(name))) {
      stuck.add(logicalId);
      continue;
    }
    const reason = isDeleted(item)
      ? context.failureOf(item.resource, 'delete')
      : undefined;
    addSteps(context, steps, item, { at, endAt, reason });
    if (reason !== undefined) {
      stuck.add(logicalId);
      result.failed.push(item.resource);
    }
    result.endAt = Math.max(result.endAt, endAt);
  }
  return result;
}

function isDeleted({ policy, isUnborn }: Deletion): boolean {
  return policy !== 'Retain' && !isUnborn;
}

function addSteps(
  context: PlanContext,
  steps: StepList,
  item: Deletion,
  { at, endAt, reason }: { at: number; endAt: number; reason?: string },
): void {
  const { resource, isUnborn, isFormer } = item;
  const step = { resource, isUnborn, isFormer };
  if (!isDeleted(item)) {
    const status = isUnborn ? 'DELETE_COMPLETE' : 'DELETE_SKIPPED';
    steps.add({ ...step, at, status, effects: effectsOf(context, item) });
    return;
  }
  steps.add({ ...step, at, status: 'DELETE_IN_PROGRESS' });
  steps.add(
    reason === undefined
      ? {
          ...step,
          at: endAt,
          status: 'DELETE_COMPLETE',
          effects: effectsOf(context, item),
        }
      : { ...step, at: endAt, status: 'DELETE_FAILED', reason },
  );
}

function effectsOf({ stack }: PlanContext, item: Deletion): StackEffect[] {
  const { type, physicalId, logicalId } = item.resource;
  if (item.isUnborn) {
    return [];
  }
  if (item.policy === 'Retain') {
    return [{ kind: 'release', type, physicalId }];
  }
  const suffix = hexId(`${stack.id}/${physicalId}/snapshot`, 12);
  const isSnapshot =
    item.policy === 'Snapshot' && type === 'AWS::RDS::DBInstance';
  return [
    {
      kind: 'destroy',
      type,
      physicalId,
      snapshotId: isSnapshot
        ? `${stack.name}-snapshot-${logicalId}-${suffix}`.toLowerCase()
        : undefined,
    },
  ];
}
