import { z } from 'zod';
import type {
  ChangeDetail,
  ChangeSummary,
} from '../../world/stacks/records/changeSetRecords';
import {
  findChangeSet,
  type ChangeSetEntry,
} from '../../world/stacks/changeSets';
import { changeSetStatus } from '../../world/stacks/executeChangeSet';
import type { WorldState } from '../../world/WorldState';
import { paginate } from '../pageToken';
import { isoTime, tagMembers } from '../querySchemas';
import {
  findChangeSetSchema,
  pageOptions,
  stackName,
  stackOperation,
} from './stackOperation';

const CHANGES_PER_PAGE = 100;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
export const describeChangeSet = stackOperation(
  findChangeSetSchema.extend({ NextToken: z.string().optional() }),
  (input, { call, world }) => {
    const { ChangeSetName, StackName, NextToken } = input;
    const entry = findChangeSet(
      world.cloudFormation,
      call,
      ChangeSetName,
      StackName,
    );
    const { changeSet, stack } = entry;
    const summary = summarize(world, entry);
    const isReady = summary.Status === 'CREATE_COMPLETE';
    const { items, nextToken } = paginate(
      isReady ? changeSet.changes : [],
      pageOptions(NextToken, CHANGES_PER_PAGE, changeSet.id),
    );
    return {
      ...summary,
      Parameters: {
        member: Object.entries(changeSet.definition?.parameters ?? {}).map(
          ([ParameterKey, ParameterValue]) => ({
            ParameterKey,
            ParameterValue,
          }),
        ),
      },
      Capabilities: { member: changeSet.definition?.capabilities ?? [] },
      Tags: { member: tagMembers(changeSet.definition?.tags ?? {}) },
      OnStackFailure: changeSet.onStackFailure,
      ChangeSetType: changeSet.type,
      StackId: stack.id,
      Changes: { member: items.map(describeChange) },
      NextToken: nextToken,
    };
  },
);

const RECREATION = {
  True: 'Always',
  False: 'Never',
  Conditional: 'Conditionally',
} as const;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html */
function describeChange(change: ChangeSummary) {
  const scope = change.details.map(({ attribute }) => attribute);
  return {
    Type: 'Resource',
    ResourceChange: {
      PolicyAction: change.policyAction,
      Action: change.action,
      LogicalResourceId: change.logicalId,
      PhysicalResourceId: change.physicalId,
      ResourceType: change.type,
      Replacement: change.replacement,
      Scope: { member: [...new Set(scope)] },
      Details: { member: change.details.map(describeDetail) },
    },
  };
}

function describeDetail(detail: ChangeDetail) {
  const { attribute, name, replacement, isDynamic } = detail;
  return {
    Target: {
      Attribute: attribute,
      Name: name,
      RequiresRecreation: RECREATION[replacement],
    },
    Evaluation: isDynamic ? 'Dynamic' : 'Static',
    ChangeSource: isDynamic ? 'ResourceReference' : 'DirectModification',
  };
}

function summarize(world: WorldState, { stack, changeSet }: ChangeSetEntry) {
  const { status, executionStatus, reason } = changeSetStatus(
    changeSet,
    world.now().getTime(),
  );
  return {
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    StackId: stack.id,
    StackName: stack.name,
    Description: changeSet.description,
    CreationTime: isoTime(changeSet.createdAt),
    ExecutionStatus: executionStatus,
    Status: status,
    StatusReason: reason,
    IncludeNestedStacks: false,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html */
export const listChangeSets = stackOperation(
  z.object({ StackName: stackName }),
  ({ StackName }, { call, world }) => {
    const { store } = world.cloudFormation;
    const stack = store.get(
      call,
      StackName,
      `Stack [${StackName}] does not exist`,
    );
    return {
      Summaries: {
        member: stack.changeSets.map(changeSet =>
          summarize(world, { stack, changeSet }),
        ),
      },
    };
  },
);
