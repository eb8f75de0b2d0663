import { hexId } from '../random';
import type { Stack, StackStep } from './records/stackRecords';
import { uuid } from './types/fillPattern';

/** Lets one planned event happen to its stack. */
export function applyStep(stack: Stack, step: StackStep): void {
  writeEvent(stack, step);
  if (step.resource) {
    applyToResource(stack, step, step.resource);
    return;
  }
  stack.status = step.status;
  stack.reason = step.reason;
  if (step.status === 'DELETE_COMPLETE') {
    stack.deletedAt = step.at;
    forgetContents(stack);
  }
  for (const effect of step.effects ?? []) {
    if (effect.kind === 'commit') {
      stack.definition = effect.definition;
    }
  }
}

/** An event of the stack itself that nobody planned. */
export function writeStackEvent(
  stack: Stack,
  at: number,
  status: string,
  reason?: string,
): void {
  applyStep(stack, { at, status, reason });
}

function writeEvent(stack: Stack, step: StackStep): void {
  const { at, status, reason, resource, isUnborn } = step;
  const number = stack.events.length;
  const seed = `${stack.id}/${number}`;
  stack.events.push({
    eventId: resource
      ? `${resource.logicalId}-${status}-${new Date(at).toISOString()}`
      : uuid(`${seed}/${hexId(seed, 8)}`),
    at,
    logicalId: resource?.logicalId ?? stack.name,
    physicalId: isUnborn ? '' : (resource?.physicalId ?? stack.id),
    type: resource?.type ?? 'AWS::CloudFormation::Stack',
    status,
    reason,
    token: stack.currentToken,
  });
}

function applyToResource(
  stack: Stack,
  { at, status, reason, isUnborn, isFormer }: StackStep,
  resource: NonNullable<StackStep['resource']>,
): void {
  const physicalId = isUnborn ? '' : resource.physicalId;
  const record = { ...resource, physicalId, status, reason, at };
  const index = stack.resources.findIndex(
    ({ logicalId }) => logicalId === resource.logicalId,
  );
  const isAnother =
    index >= 0 && stack.resources[index].physicalId !== physicalId;
  if (isFormer && (index < 0 || isAnother)) {
    return;
  }
  if (isFormer && /^DELETE_(COMPLETE|SKIPPED)$/.test(status)) {
    stack.resources.splice(index, 1);
  } else if (index < 0) {
    stack.resources.push(record);
  } else {
    stack.resources[index] = record;
  }
}

// What can still be asked of a deleted stack needs none of it.
function forgetContents(stack: Stack): void {
  stack.changeSets = [];
  stack.definition = stack.definition && {
    ...stack.definition,
    templateBody: '',
    resources: [],
  };
  stack.resources = stack.resources.map(resource => ({
    ...resource,
    properties: {},
    attributes: {},
    metadata: undefined,
  }));
}
