import { z, type ZodTypeAny } from 'zod';
import { StackError } from '../../world/stacks/StackError';
import { AwsError, validationError } from '../AwsError';
import { operation, type Operation, type OperationContext } from '../face';
import { queryBoolean, queryList } from '../querySchemas';

/** An operation whose refusals are answered as CloudFormation's errors. */
export function stackOperation<Schema extends ZodTypeAny>(
  schema: Schema,
  run: (
    input: Schema['_output'],
    context: OperationContext,
  ) => Record<string, unknown>,
): Operation {
  return operation(schema, validationError, (input, context) => {
    try {
      return run(input, context);
    } catch (error) {
      if (error instanceof StackError) {
        throw new AwsError(error.code, error.message, error.status);
      }
      throw error;
    }
  });
}

export const stackName = z.string().min(1).max(2048);

export const findChangeSetSchema = z.object({
  ChangeSetName: z.string().min(1),
  StackName: stackName.optional(),
});

export const parametersSchema = queryList(
  z.object({
    ParameterKey: z.string().min(1),
    ParameterValue: z.string().optional(),
    UsePreviousValue: queryBoolean.optional(),
  }),
)
  .default([])
  .transform(parameters =>
    Object.fromEntries(
      parameters.map(({ ParameterKey, ParameterValue, UsePreviousValue }) => [
        ParameterKey,
        UsePreviousValue ? undefined : ParameterValue,
      ]),
    ),
  );

export const capabilitiesSchema = queryList(
  z.enum(['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']),
).default([]);

/** Options of lists that page by a token. */
export function pageOptions(
  token: string | undefined,
  size: number,
  question: unknown,
) {
  return {
    token,
    size,
    question,
    invalidToken: () => validationError('NextToken is invalid'),
  };
}
