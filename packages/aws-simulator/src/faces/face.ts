import type { ZodTypeAny } from 'zod';
import type { RequestUsage } from '../control/RequestLog';
import type { WorldState } from '../world/WorldState';
import type { AwsCall } from './AwsCall';

/** What an operation uses of the things AWS bills by. */
export type Usage = Pick<RequestUsage, 'metricsRequested' | 'bytesScanned'>;

export type OperationContext = {
  call: AwsCall;
  world: WorldState;
  /** Tells the request log what this request is billed by. */
  bill(usage: Usage): void;
};

/** One operation of an AWS API: the members of its answer. */
export type Operation = (
  input: Readonly<Record<string, unknown>>,
  context: OperationContext,
) => Record<string, unknown>;

/** Turns the error messages of a schema into the error a service answers with. */
export type ValidationFailure = (message: string, field: string) => Error;

/** An operation whose input is checked against a schema before it is run. */
export function operation<Schema extends ZodTypeAny>(
  schema: Schema,
  failure: ValidationFailure,
  run: (
    input: Schema['_output'],
    context: OperationContext,
  ) => Record<string, unknown>,
): Operation {
  return (input, context) => {
    const result = schema.safeParse(input);
    if (!result.success) {
      const [issue] = result.error.issues;
      const field = issue.path.join('.');
      throw failure(`The parameter ${field}: ${issue.message}`, field);
    }
    return run(result.data, context);
  };
}

/** The simulated part of one AWS service. */
export type Face = {
  /** The SDK's name of the service, e.g. `cloudwatch-logs`. */
  service: string;
  /** The name in the scope that requests are signed for, e.g. `logs`. */
  signingName: string;
  /** What its IAM actions begin with, e.g. `logs`. */
  iamPrefix: string;
  /** How the service calls itself, e.g. `Amazon CloudWatch Logs`. */
  title: string;
  operations: Readonly<Record<string, Operation>>;
  /** Requests per second, account and region; absent where AWS names no rate. */
  rates?: Readonly<Record<string, number>>;
  /** Namespace of the XML answers, for services that speak the query protocol. */
  xmlNamespace?: string;
};
