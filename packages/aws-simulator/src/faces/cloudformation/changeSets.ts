import { z } from 'zod';
import {
  createChangeSet as create,
  findChangeSet,
} from '../../world/stacks/changeSets';
import { executeChangeSet as execute } from '../../world/stacks/executeChangeSet';
import { StackError } from '../../world/stacks/StackError';
import { queryBoolean, queryTags } from '../querySchemas';
import {
  capabilitiesSchema,
  findChangeSetSchema,
  parametersSchema,
  stackName,
  stackOperation,
} from './stackOperation';

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

const executeSchema = findChangeSetSchema.extend({
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
  findChangeSetSchema,
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
