import { z } from 'zod';
import {
  changeSetStatus,
  createChangeSet as create,
  executeChangeSet as execute,
  findChangeSet,
  type ChangeSetEntry,
} from '../../world/stacks/changeSets';
import type { ChangeDetail, ChangeSummary } from '../../world/stacks/records';
import { StackError } from '../../world/stacks/StackError';
import type { WorldState } from '../../world/WorldState';
import { paginate } from '../pageToken';
import { isoTime, queryBoolean, queryTags, tagMembers } from '../querySchemas';
import {
  capabilitiesSchema,
  pageOptions,
  parametersSchema,
  stackName,
  stackOperation,
} from './stackOperation';

const CHANGES_PER_PAGE = 100;

const changeSetName = z
  .string()
  .regex(/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/, 'is not the name of a change set');

const createSchema = z.object({
  StackName: stackName,
  ChangeSetName: changeSetName,
  ChangeSetType: z.enum(['CREATE', 'UPDATE']).default('UPDATE'),
  TemplateBody: z.string().min(1).optional(),
  UsePreviousTemplate: queryBoolean.optional(),
  Parameters: parametersSchema,
  Capabilities: capabilitiesSchema,
  Tags: queryTags.optional(),
  Description: z.string().max(1024).optional(),
  ClientToken: z.string().min(1).max(128).optional(),
  OnStackFailure: z.enum(['ROLLBACK', 'DELETE', 'DO_NOTHING']).optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html */
export const createChangeSet = stackOperation(
  createSchema,
  (input, { call, world }) => {
    const { stack, changeSet } = create(world.cloudFormation, call, {
      stackName: input.StackName,
      name: input.ChangeSetName,
      type: input.ChangeSetType,
      templateBody: input.TemplateBody,
      usePreviousTemplate: input.UsePreviousTemplate,
      parameters: input.Parameters,
      capabilities: input.Capabilities,
      tags: input.Tags,
      description: input.Description,
      clientToken: input.ClientToken,
      onStackFailure: input.OnStackFailure ?? 'ROLLBACK',
    });
    world.save();
    return { Id: changeSet.id, StackId: stack.id };
  },
);

const findSchema = z.object({
  ChangeSetName: z.string().min(1),
  StackName: stackName.optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
export const describeChangeSet = stackOperation(
  findSchema.extend({ NextToken: z.string().optional() }),
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

const executeSchema = findSchema.extend({
  ClientRequestToken: z.string().min(1).max(128).optional(),
  DisableRollback: queryBoolean.optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html */
export const executeChangeSet = stackOperation(
  executeSchema,
  (input, { call, world }) => {
    const { ChangeSetName, StackName } = input;
    const entry = findChangeSet(
      world.cloudFormation,
      call,
      ChangeSetName,
      StackName,
    );
    execute(world.cloudFormation, entry, {
      token: input.ClientRequestToken,
      disableRollback: input.DisableRollback ?? false,
    });
    world.save();
    return {};
  },
);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html */
export const deleteChangeSet = stackOperation(
  findSchema,
  ({ ChangeSetName, StackName }, { call, world }) => {
    try {
      const { stack, changeSet } = findChangeSet(
        world.cloudFormation,
        call,
        ChangeSetName,
        StackName,
      );
      stack.changeSets.splice(stack.changeSets.indexOf(changeSet), 1);
      world.save();
    } catch (error) {
      // What is not there is deleted, says CloudFormation.
      if (!(
        error instanceof StackError && error.code === 'ChangeSetNotFound'
      )) {
        throw error;
      }
    }
    return {};
  },
);
