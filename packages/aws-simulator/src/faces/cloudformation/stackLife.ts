import { z } from 'zod';
import { cancelUpdate } from '../../world/stacks/cancelUpdate';
import { isSame } from '../../world/stacks/changeSets';
import { defineStack, type StackRequest } from '../../world/stacks/defineStack';
import type { StackDefinition } from '../../world/stacks/records/resourceRecords';
import type { Stack } from '../../world/stacks/records/stackRecords';
import { isRepeated } from '../../world/stacks/newStack';
import {
  StackError,
  stackValidationError,
} from '../../world/stacks/StackError';
import type { WorldState } from '../../world/WorldState';
import { queryBoolean, queryList, queryTags } from '../querySchemas';
import {
  capabilitiesSchema,
  parametersSchema,
  stackName,
  stackOperation,
} from './stackOperation';

const requestSchema = z.object({
  StackName: stackName,
  TemplateBody: z.string().min(1).optional(),
  UsePreviousTemplate: queryBoolean.optional(),
  Parameters: parametersSchema,
  Capabilities: capabilitiesSchema,
  Tags: queryTags.optional(),
  ClientRequestToken: z.string().min(1).max(128).optional(),
  DisableRollback: queryBoolean.optional(),
  OnFailure: z.enum(['ROLLBACK', 'DELETE', 'DO_NOTHING']).optional(),
  EnableTerminationProtection: queryBoolean.optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
export const createStack = stackOperation(
  requestSchema,
  (input, { call, world }) => {
    const { cloudFormation } = world;
    const { StackName, ClientRequestToken: token } = input;
    const existing = cloudFormation.store.find(call, StackName);
    if (existing && isRepeated(existing, 'create', token)) {
      return { StackId: existing.id };
    }
    if (existing) {
      throw new StackError(
        'AlreadyExistsException',
        `Stack [${StackName}] already exists`,
      );
    }
    const stack = cloudFormation.draftStack(call, StackName);
    const definition = define(world, stack, toRequest(input));
    const { DisableRollback, OnFailure = 'ROLLBACK' } = input;
    stack.onStackFailure = DisableRollback ? 'DO_NOTHING' : OnFailure;
    stack.isProtected = input.EnableTerminationProtection ?? false;
    cloudFormation.store.add(stack);
    cloudFormation.create(stack, definition, token);
    world.save();
    return { StackId: stack.id };
  },
);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html */
export const updateStack = stackOperation(
  requestSchema,
  (input, { call, world }) => {
    const { cloudFormation } = world;
    const { StackName, ClientRequestToken: token } = input;
    const stack = cloudFormation.store.get(
      call,
      StackName,
      `Stack [${StackName}] does not exist`,
    );
    if (!isRepeated(stack, 'update', token)) {
      cloudFormation.checkUpdatable(stack);
      const definition = define(world, stack, toRequest(input));
      if (isSame(stack, definition)) {
        throw stackValidationError('No updates are to be performed.');
      }
      cloudFormation.update(stack, definition, token);
      world.save();
    }
    return { StackId: stack.id };
  },
);

function toRequest(input: z.infer<typeof requestSchema>): StackRequest {
  return {
    templateBody: input.TemplateBody,
    usePreviousTemplate: input.UsePreviousTemplate,
    parameters: input.Parameters,
    capabilities: input.Capabilities,
    tags: input.Tags,
  };
}

function define(
  world: WorldState,
  stack: Stack,
  request: StackRequest,
): StackDefinition {
  const result = defineStack(world.cloudFormation.store, stack, request);
  if ('failure' in result) {
    throw stackValidationError(result.failure);
  }
  return result.definition;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html */
export const cancelUpdateStack = stackOperation(
  z.object({
    StackName: stackName,
    ClientRequestToken: z.string().min(1).max(128).optional(),
  }),
  ({ StackName, ClientRequestToken }, { call, world }) => {
    const { cloudFormation } = world;
    const stack = cloudFormation.store.get(
      call,
      StackName,
      `Stack [${StackName}] does not exist`,
    );
    cancelUpdate(cloudFormation, stack, ClientRequestToken);
    world.save();
    return {};
  },
);

const deleteSchema = z.object({
  StackName: stackName,
  RetainResources: queryList(z.string().min(1)).default([]),
  ClientRequestToken: z.string().min(1).max(128).optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html */
export const deleteStack = stackOperation(
  deleteSchema,
  (input, { call, world }) => {
    const { cloudFormation } = world;
    const { StackName, RetainResources, ClientRequestToken: token } = input;
    // What is not there is deleted, says CloudFormation.
    const stack = cloudFormation.store.find(call, StackName);
    if (stack && !isRepeated(stack, 'delete', token)) {
      cloudFormation.delete(stack, RetainResources, token);
      world.save();
    }
    return {};
  },
);

const protectionSchema = z.object({
  StackName: stackName,
  EnableTerminationProtection: queryBoolean,
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html */
export const updateTerminationProtection = stackOperation(
  protectionSchema,
  ({ StackName, EnableTerminationProtection }, { call, world }) => {
    const stack = world.cloudFormation.store.get(call, StackName);
    stack.isProtected = EnableTerminationProtection;
    world.save();
    return { StackId: stack.id };
  },
);
