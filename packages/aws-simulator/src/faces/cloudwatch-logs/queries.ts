import { z } from 'zod';
import type { LogGroup } from '../../world/logs/types';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import type { AwsCall } from '../AwsCall';
import { operation } from '../face';
import { invalidParameter, logGroupNotFound } from './errors';
import { clipRange, QueryRun } from './insights/QueryRun';
import { parseQuery } from './insights/parseQuery';
import { QueryStore } from './QueryStore';

const startQuerySchema = z.object({
  logGroupName: z.string().min(1).max(512).optional(),
  logGroupNames: z.array(z.string().min(1).max(512)).max(50).optional(),
  logGroupIdentifiers: z.array(z.string().min(1).max(2048)).max(50).optional(),
  startTime: z.number().int().min(0),
  endTime: z.number().int().min(0),
  queryString: z.string().min(1).max(10_000),
  queryLanguage: z
    .literal('CWLI', {
      message: 'the AWS simulator has CWLI only, not OpenSearch PPL or SQL',
    })
    .optional(),
  limit: z.number().int().min(1).max(10_000).optional(),
});

type StartQueryInput = z.infer<typeof startQuerySchema>;

const queryIdSchema = z.object({ queryId: z.string().min(1).max(256) });

const stores = new WeakMap<WorldState, QueryStore>();

function storeOf(world: WorldState): QueryStore {
  let store = stores.get(world);
  if (!store) {
    store = new QueryStore((region, bytes) =>
      world.requests.scanned(region, bytes),
    );
    stores.set(world, store);
  }
  return store;
}

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html */
export const startQuery = operation(
  startQuerySchema,
  invalidParameter,
  (input, { call, world }) => {
    if (input.startTime > input.endTime) {
      throw invalidParameter('End time should not be before start time');
    }
    const groups = findGroups(input, call, world);
    const query = parseQuery(input.queryString);
    const range = clipRange(
      input.startTime,
      input.endTime,
      world.now().getTime(),
    );
    const run = new QueryRun(query, groups, range, input.limit);
    return { queryId: storeOf(world).start(call, run) };
  },
);

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html */
export const getQueryResults = operation(
  queryIdSchema,
  invalidParameter,
  ({ queryId }, { call, world }) => {
    const { status, run } = storeOf(world).look(call, queryId);
    return {
      queryLanguage: 'CWLI',
      status,
      results: status === 'Scheduled' ? [] : run.rows(),
      statistics: {
        ...run.statistics,
        estimatedRecordsSkipped: 0,
        estimatedBytesSkipped: 0,
        logGroupsScanned: run.groupCount,
      },
    };
  },
);

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StopQuery.html */
export const stopQuery = operation(
  queryIdSchema,
  invalidParameter,
  ({ queryId }, { call, world }) => {
    const { status } = storeOf(world).look(call, queryId);
    if (status !== 'Scheduled' && status !== 'Running') {
      throw new AwsError(
        'InvalidParameterException',
        `Query with ID ${queryId} is not running: its status is ${status}`,
      );
    }
    storeOf(world).stop(call, queryId);
    return { success: true };
  },
);

function findGroups(
  input: StartQueryInput,
  call: AwsCall,
  world: WorldState,
): LogGroup[] {
  const { logGroupName, logGroupNames, logGroupIdentifiers } = input;
  const given = [
    logGroupName && [logGroupName],
    logGroupNames,
    logGroupIdentifiers?.map(identifier =>
      identifier.replace(/^.*:log-group:/, '').replace(/:\*$/, ''),
    ),
  ].flatMap(names => (names ? [names] : []));
  if (given.length !== 1) {
    throw invalidParameter(
      'Exactly one of logGroupName, logGroupNames or logGroupIdentifiers must be specified',
    );
  }
  return given[0].map(name => {
    const group = world.findLogGroup(call, name);
    if (!group) {
      throw logGroupNotFound();
    }
    return group;
  });
}
