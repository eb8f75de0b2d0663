import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '../services/types';
import type { CloudFormation } from './CloudFormation';
import { summarizeChange } from './changes';
import { defineStack, type StackRequest } from './defineStack';
import type { ChangeSet } from './records/changeSetRecords';
import type { StackDefinition } from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { startReview } from './newStack';
import { StackError, stackValidationError } from './StackError';
import { uuid } from './types/fillPattern';

export type ChangeSetRequest = StackRequest & {
  stackName: string;
  name: string;
  type: 'CREATE' | 'UPDATE';
  description?: string;
  clientToken?: string;
  onStackFailure: string;
};

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

export type ChangeSetEntry = { stack: Stack; changeSet: ChangeSet };

/** @throws StackError as CloudFormation words it */
export function createChangeSet(
  cloudFormation: CloudFormation,
  scope: Scope,
  request: ChangeSetRequest,
): ChangeSetEntry {
  const existing = cloudFormation.store.find(scope, request.stackName);
  const repeated = existing?.changeSets.find(
    ({ name }) => name === request.name,
  );
  if (existing && repeated) {
    return repeat({ stack: existing, changeSet: repeated }, request);
  }
  checkStack(cloudFormation, existing, request);
  // Nothing is left behind by a request that is refused.
  const stack = existing ?? cloudFormation.draftStack(scope, request.stackName);
  const result = defineStack(cloudFormation.store, stack, request);
  const now = cloudFormation.now();
  if (!existing) {
    cloudFormation.store.add(stack);
    startReview(stack, now);
  }
  const changeSet: ChangeSet = {
    id: changeSetArn(stack, request.name, now),
    name: request.name,
    type: request.type,
    description: request.description,
    createdAt: now,
    clientToken: request.clientToken,
    onStackFailure: request.onStackFailure,
    ...('definition' in result
      ? withDefinition(cloudFormation, stack, result.definition)
      : { changes: [], failure: result.failure }),
  };
  stack.changeSets.push(changeSet);
  return { stack, changeSet };
}

function withDefinition(
  cloudFormation: CloudFormation,
  stack: Stack,
  definition: StackDefinition,
): Pick<ChangeSet, 'definition' | 'changes' | 'failure'> {
  return isSame(stack, definition)
    ? { definition, changes: [], failure: NO_CHANGES }
    : {
        definition,
        changes: cloudFormation.changes(stack, definition).map(summarizeChange),
      };
}

/** Whether a definition says what the stack is already made of. */
export function isSame(
  { definition: before, status }: Stack,
  after: StackDefinition,
): boolean {
  if (!before || status === 'REVIEW_IN_PROGRESS') {
    return false;
  }
  const { resources, outputs, tags } = after;
  return isDeepStrictEqual(
    { resources: plain(resources), outputs: plain(outputs), tags },
    {
      resources: plain(before.resources),
      outputs: plain(before.outputs),
      tags: before.tags,
    },
  );
}

// A record that was in the state file has no keys without a value.
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function repeat(entry: ChangeSetEntry, request: ChangeSetRequest) {
  const { changeSet } = entry;
  const isSameRequest =
    request.clientToken !== undefined &&
    request.clientToken === changeSet.clientToken;
  if (!isSameRequest) {
    throw new StackError(
      'AlreadyExistsException',
      `ChangeSet ${request.name} cannot be created due to a mismatch with existing attribute ClientToken`,
    );
  }
  return entry;
}

function checkStack(
  cloudFormation: CloudFormation,
  stack: Stack | undefined,
  { type, stackName, name }: ChangeSetRequest,
): void {
  if (type === 'UPDATE') {
    if (!stack) {
      throw stackValidationError(`Stack [${stackName}] does not exist`);
    }
    cloudFormation.checkUpdatable(stack);
  } else if (stack && stack.status !== 'REVIEW_IN_PROGRESS') {
    throw stackValidationError(
      `Stack [${stack.name}] already exists and cannot be created again with the changeSet [${name}].`,
    );
  }
}

function changeSetArn(stack: Stack, name: string, now: number): string {
  const { region, accountId, id, changeSets } = stack;
  const guid = uuid(`${id}/${name}/${now}/${changeSets.length}`);
  return `arn:aws:cloudformation:${region}:${accountId}:changeSet/${name}/${guid}`;
}

/** @throws StackError ChangeSetNotFound */
export function findChangeSet(
  cloudFormation: CloudFormation,
  scope: Scope,
  nameOrArn: string,
  stackName?: string,
): ChangeSetEntry {
  const { store } = cloudFormation;
  const stacks =
    stackName === undefined
      ? store.list(scope)
      : [store.get(scope, stackName, `Stack [${stackName}] does not exist`)];
  for (const stack of stacks) {
    const changeSet = stack.changeSets.find(
      ({ id, name }) =>
        id === nameOrArn || (stackName !== undefined && name === nameOrArn),
    );
    if (changeSet) {
      return { stack, changeSet };
    }
  }
  throw new StackError(
    'ChangeSetNotFound',
    `ChangeSet [${nameOrArn}] does not exist`,
    404,
  );
}
