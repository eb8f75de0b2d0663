import { z } from 'zod';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { invalidRequest } from './errors';
import { executionIdSchema, queryExecutions } from './queryExecutionOperations';
import { stateOf } from './QueryExecutions';

const schema = executionIdSchema.extend({
  NextToken: z.string().min(1).max(1024).optional(),
  MaxResults: z.number().int().min(1).max(1000).default(1000),
});

/**
 * The first row of a SELECT's first page is its header.
 *
 * https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html
 */
export const getQueryResults = operation(
  schema,
  invalidRequest,
  ({ QueryExecutionId: id, NextToken, MaxResults }, { call, world }) => {
    const execution = queryExecutions(world).get(call, id);
    const state = stateOf(execution);
    if (state !== 'SUCCEEDED') {
      throw invalidRequest(
        state === 'FAILED' || state === 'CANCELLED'
          ? `Query did not finish successfully. Final query state: ${state}`
          : `Query has not yet finished. Current state: ${state}`,
      );
    }
    const { columns, rows } = execution.result;
    const { items, nextToken } = paginate([columns, ...rows], {
      token: NextToken,
      size: MaxResults,
      question: id,
      invalidToken: () => invalidRequest('NextToken is invalid'),
    });
    return {
      ResultSet: {
        ResultSetMetadata: {
          ColumnInfo: columns.map(name => ({
            CatalogName: 'hive',
            SchemaName: '',
            TableName: '',
            Name: name,
            Label: name,
            Type: 'varchar',
            Precision: 2_147_483_647,
            Scale: 0,
            Nullable: 'UNKNOWN',
            CaseSensitive: true,
          })),
        },
        Rows: items.map(values => ({
          Data: values.map(value =>
            value === null ? {} : { VarCharValue: value },
          ),
        })),
      },
      NextToken: nextToken,
    };
  },
);
