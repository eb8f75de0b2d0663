import type { ChangeSetEntry } from './changeSets';
import type { CloudFormation } from './CloudFormation';
import type { ChangeSet } from './records/changeSetRecords';
import { isRepeated } from './newStack';
import { StackError } from './StackError';

// What a change set takes to be computed, compressed.
const PENDING_MS = 60;
const COMPUTING_MS = 200;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
export function changeSetStatus(
  { createdAt, failure, executedAt, isObsolete }: ChangeSet,
  now: number,
): { status: string; executionStatus: string; reason?: string } {
  const age = now - createdAt;
  if (age < COMPUTING_MS) {
    return {
      status: age < PENDING_MS ? 'CREATE_PENDING' : 'CREATE_IN_PROGRESS',
      executionStatus: 'UNAVAILABLE',
    };
  }
  if (failure !== undefined) {
    return {
      status: 'FAILED',
      executionStatus: 'UNAVAILABLE',
      reason: failure,
    };
  }
  if (executedAt !== undefined) {
    return { status: 'CREATE_COMPLETE', executionStatus: 'EXECUTE_COMPLETE' };
  }
  return {
    status: 'CREATE_COMPLETE',
    executionStatus: isObsolete ? 'OBSOLETE' : 'AVAILABLE',
  };
}

/** @throws StackError InvalidChangeSetStatus */
export function executeChangeSet(
  cloudFormation: CloudFormation,
  { stack, changeSet }: ChangeSetEntry,
  { token, disableRollback }: { token?: string; disableRollback: boolean },
): void {
  const purpose = `execute ${changeSet.id}`;
  if (isRepeated(stack, purpose, token)) {
    return;
  }
  const now = cloudFormation.now();
  const { status, executionStatus } = changeSetStatus(changeSet, now);
  const { definition } = changeSet;
  if (executionStatus !== 'AVAILABLE' || !definition) {
    throw new StackError(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet.id}] cannot be executed in its current execution status of [${executionStatus}] and status of [${status}]`,
    );
  }
  if (changeSet.type === 'UPDATE') {
    cloudFormation.checkUpdatable(stack);
  }
  changeSet.executedAt = now;
  stack.changeSets.forEach(retire);
  if (token !== undefined) {
    stack.tokens[token] = purpose;
  }
  stack.onStackFailure = disableRollback
    ? 'DO_NOTHING'
    : changeSet.onStackFailure;
  if (changeSet.type === 'CREATE') {
    cloudFormation.create(stack, definition, token);
  } else {
    cloudFormation.update(stack, definition, token);
  }
}

// None can be executed any more, so none needs its template any more.
function retire(changeSet: ChangeSet): void {
  changeSet.isObsolete = true;
  changeSet.definition = changeSet.definition && {
    ...changeSet.definition,
    templateBody: '',
    resources: [],
    outputs: [],
  };
}
