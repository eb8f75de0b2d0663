import { CostExport } from '../../world/costs/exports/CostExport';
import type { WorldState } from '../../world/WorldState';
import { invalidRequest } from './errors';
import type { QueryResult } from './QueryExecutions';
import { parseSelect, type Select } from './sql/parseSelect';
import { runSelect } from './sql/runSelect';
import { SqlError } from './sql/SqlError';

/** A table of this name holds FOCUS, every other one CUR 2.0. */
const FOCUS_TABLE = /focus/i;

/**
 * Runs a statement over the organisation's cost export.
 *
 * @throws AwsError InvalidRequestException for a statement the simulator does
 * not understand
 */
export function runQuery(
  world: WorldState,
  sql: string,
  parameters: ReadonlyArray<string>,
): QueryResult {
  const { table, select } = parse(world, sql, parameters);
  let rowCount = 0;
  function* rows() {
    for (const period of periodsOf(table, select)) {
      for (const row of table.rows(period)) {
        rowCount += 1;
        yield row;
      }
    }
  }
  const columns = select.columns.map(({ name }) => name);
  const bytes = () => CostExport.bytesOf(rowCount);
  try {
    const result = runSelect(select, rows());
    return { columns, rows: result, bytesScanned: bytes() };
  } catch (error) {
    if (error instanceof SqlError) {
      const failure = `FUNCTION_IMPLEMENTATION_ERROR: ${error.message}`;
      return { columns, rows: [], bytesScanned: bytes(), failure };
    }
    throw error;
  }
}

function parse(
  world: WorldState,
  sql: string,
  parameters: ReadonlyArray<string>,
) {
  try {
    const { table, select } = parseSelect(sql, parameters, (_, name) => {
      const format = FOCUS_TABLE.test(name) ? 'focus-1.2' : 'cur-2.0';
      return new CostExport(world.costs, format);
    });
    return { table, select };
  } catch (error) {
    if (error instanceof SqlError) {
      throw invalidRequest(
        `Queries of this type are not supported: ${error.message}`,
      );
    }
    throw error;
  }
}

/** Only the partitions that the statement asks for are read. */
function periodsOf(table: CostExport, { where }: Select): string[] {
  const ofPartition = where.filter(({ columns }) =>
    [...columns].every(column => column === 'billing_period'),
  );
  return table
    .billingPeriods()
    .filter(period =>
      ofPartition.every(
        ({ test }) =>
          test({ row: { billing_period: period }, sums: [] }) === true,
      ),
    );
}
