import { z } from 'zod';
import type { Stack } from '../../world/stacks/records/stackRecords';
import { stackStatuses } from '../../world/stacks/stackStatus';
import { paginate } from '../pageToken';
import { isoTime, queryList, tagMembers } from '../querySchemas';
import { pageOptions, stackName, stackOperation } from './stackOperation';

const STACKS_PER_PAGE = 100;

const describeStacksSchema = z.object({
  StackName: stackName.optional(),
  NextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html */
export const describeStacks = stackOperation(
  describeStacksSchema,
  ({ StackName, NextToken }, { call, world }) => {
    const { store } = world.cloudFormation;
    const stacks =
      StackName === undefined
        ? newestFirst(store.list(call)).filter(
            ({ status }) => status !== 'DELETE_COMPLETE',
          )
        : [store.get(call, StackName)];
    const { items, nextToken } = paginate(
      stacks,
      pageOptions(NextToken, STACKS_PER_PAGE, 'stacks'),
    );
    return { Stacks: { member: items.map(describe) }, NextToken: nextToken };
  },
);

function newestFirst(stacks: ReadonlyArray<Stack>): Stack[] {
  return [...stacks].reverse();
}

function describe(stack: Stack) {
  const { definition } = stack;
  return {
    StackId: stack.id,
    StackName: stack.name,
    Description: definition?.description,
    Parameters: {
      member: Object.entries(definition?.parameters ?? {}).map(
        ([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }),
      ),
    },
    CreationTime: isoTime(stack.createdAt),
    LastUpdatedTime: isoTime(stack.updatedAt),
    DeletionTime: isoTime(stack.deletedAt),
    RollbackConfiguration: {},
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    DisableRollback: stack.onStackFailure === 'DO_NOTHING',
    NotificationARNs: { member: [] },
    Capabilities: { member: definition?.capabilities ?? [] },
    Outputs: {
      member: (definition?.outputs ?? []).map(output => ({
        OutputKey: output.key,
        OutputValue: output.value,
        Description: output.description,
        ExportName: output.exportName,
      })),
    },
    Tags: { member: tagMembers(definition?.tags ?? {}) },
    EnableTerminationProtection: stack.isProtected,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

const listStacksSchema = z.object({
  StackStatusFilter: queryList(z.enum(stackStatuses)).default([]),
  NextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html */
export const listStacks = stackOperation(
  listStacksSchema,
  ({ StackStatusFilter: filter, NextToken }, { call, world }) => {
    const stacks = newestFirst(world.cloudFormation.store.list(call)).filter(
      ({ status }) =>
        filter.length === 0 || filter.some(wanted => wanted === status),
    );
    const { items, nextToken } = paginate(
      stacks,
      pageOptions(NextToken, STACKS_PER_PAGE, filter),
    );
    return {
      StackSummaries: { member: items.map(summarize) },
      NextToken: nextToken,
    };
  },
);

function summarize(stack: Stack) {
  return {
    StackId: stack.id,
    StackName: stack.name,
    TemplateDescription: stack.definition?.description,
    CreationTime: isoTime(stack.createdAt),
    LastUpdatedTime: isoTime(stack.updatedAt),
    DeletionTime: isoTime(stack.deletedAt),
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}
