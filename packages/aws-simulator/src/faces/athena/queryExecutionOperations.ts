import { z } from 'zod';
import type { WorldState } from '../../world/WorldState';
import { operation } from '../face';
import { invalidRequest } from './errors';
import {
  executionMs,
  QueryExecutions,
  stateOf,
  type QueryExecution,
} from './QueryExecutions';
import { runQuery } from './runQuery';

const startSchema = z.object({
  QueryString: z.string().min(1).max(262_144),
  ClientRequestToken: z.string().min(32).max(128).optional(),
  QueryExecutionContext: z
    .object({
      Database: z.string().max(255).optional(),
      Catalog: z.string().max(256).optional(),
    })
    .optional(),
  ResultConfiguration: z
    .object({ OutputLocation: z.string().startsWith('s3://').optional() })
    .optional(),
  WorkGroup: z.string().min(1).max(128).default('primary'),
  ExecutionParameters: z.array(z.string().min(1).max(1024)).min(1).optional(),
});

export const executionIdSchema = z.object({
  QueryExecutionId: z.string().min(1).max(128),
});

const executionsOf = new WeakMap<WorldState, QueryExecutions>();

export function queryExecutions(world: WorldState): QueryExecutions {
  let executions = executionsOf.get(world);
  if (!executions) {
    executions = new QueryExecutions();
    executionsOf.set(world, executions);
  }
  return executions;
}

/** https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html */
export const startQueryExecution = operation(
  startSchema,
  invalidRequest,
  (input, { call, world, bill }) => {
    const { QueryString: query, ClientRequestToken: token } = input;
    const outputLocation = input.ResultConfiguration?.OutputLocation;
    if (outputLocation === undefined && input.WorkGroup === 'primary') {
      throw invalidRequest(
        'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
      );
    }
    const executions = queryExecutions(world);
    const known = executions.findByToken(call, token, query);
    if (known !== undefined) {
      return { QueryExecutionId: known };
    }
    const result = runQuery(world, query, input.ExecutionParameters ?? []);
    bill({ bytesScanned: result.bytesScanned });
    const id = executions.start({
      accountId: call.accountId,
      region: call.region,
      query,
      token,
      database: input.QueryExecutionContext?.Database,
      workGroup: input.WorkGroup,
      outputLocation,
      submittedAt: world.now().getTime(),
      result,
    });
    return { QueryExecutionId: id };
  },
);

/** https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryExecution.html */
export const getQueryExecution = operation(
  executionIdSchema,
  invalidRequest,
  ({ QueryExecutionId: id }, { call, world }) => ({
    QueryExecution: describe(queryExecutions(world).get(call, id)),
  }),
);

/** https://docs.aws.amazon.com/athena/latest/APIReference/API_StopQueryExecution.html */
export const stopQueryExecution = operation(
  executionIdSchema,
  invalidRequest,
  ({ QueryExecutionId: id }, { call, world }) => {
    queryExecutions(world).stop(call, id);
    return {};
  },
);

function describe(execution: QueryExecution) {
  const { id, query, database, result, submittedAt } = execution;
  const state = stateOf(execution);
  const isOver = state !== 'QUEUED' && state !== 'RUNNING';
  return {
    QueryExecutionId: id,
    Query: query,
    StatementType: 'DML',
    SubstatementType: 'SELECT',
    QueryExecutionContext: { Database: database, Catalog: 'awsdatacatalog' },
    ResultConfiguration: {
      OutputLocation:
        execution.outputLocation && `${execution.outputLocation}${id}.csv`,
    },
    WorkGroup: execution.workGroup,
    EngineVersion: {
      SelectedEngineVersion: 'AUTO',
      EffectiveEngineVersion: 'Athena engine version 3',
    },
    Status: {
      State: state,
      SubmissionDateTime: submittedAt / 1000,
      CompletionDateTime: isOver
        ? (submittedAt + executionMs) / 1000
        : undefined,
      StateChangeReason: state === 'FAILED' ? result.failure : undefined,
      AthenaError:
        state === 'FAILED'
          ? {
              ErrorCategory: 2,
              ErrorType: 1006,
              Retryable: false,
              ErrorMessage: result.failure,
            }
          : undefined,
    },
    Statistics: {
      DataScannedInBytes: state === 'QUEUED' ? 0 : result.bytesScanned,
      EngineExecutionTimeInMillis: executionMs,
      TotalExecutionTimeInMillis: executionMs,
    },
  };
}
