import { setTimeout as wait } from 'node:timers/promises';
import {
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  type AthenaClient,
  type QueryExecution,
} from '@aws-sdk/client-athena';

/** Starts a query and waits for its end. */
export async function startAthenaQuery(
  client: AthenaClient,
  QueryString: string,
  ExecutionParameters?: string[],
): Promise<QueryExecution> {
  const { QueryExecutionId } = await client.send(
    new StartQueryExecutionCommand({
      QueryString,
      ExecutionParameters,
      ResultConfiguration: { OutputLocation: 's3://results/' },
    }),
  );
  for (;;) {
    const { QueryExecution: execution } = await client.send(
      new GetQueryExecutionCommand({ QueryExecutionId }),
    );
    if (!['QUEUED', 'RUNNING'].includes(execution!.Status!.State!)) {
      return execution!;
    }
    await wait(20);
  }
}

/** The rows of a query by the names of its columns, all pages. */
export async function runAthenaQuery(
  client: AthenaClient,
  sql: string,
  parameters?: string[],
): Promise<Array<Record<string, string | undefined>>> {
  const { QueryExecutionId, Status } = await startAthenaQuery(
    client,
    sql,
    parameters,
  );
  if (Status!.State !== 'SUCCEEDED') {
    throw new Error(Status!.StateChangeReason);
  }
  const rows: Array<Array<string | undefined>> = [];
  for await (const page of paginateGetQueryResults(
    { client },
    { QueryExecutionId },
  )) {
    rows.push(
      ...page.ResultSet!.Rows!.map(({ Data = [] }) =>
        Data.map(({ VarCharValue }) => VarCharValue),
      ),
    );
  }
  const [names, ...values] = rows;
  return values.map(row =>
    Object.fromEntries(row.map((value, index) => [names[index], value])),
  );
}
