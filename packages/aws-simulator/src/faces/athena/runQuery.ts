import { CostExport } from '../../world/costs/exports/CostExport';
import type { WorldState } from '../../world/WorldState';
import { invalidRequest } from './errors';
import type { QueryResult } from './QueryExecutions';
import { parseSelect, type Select } from './sql/parseSelect';
import { runSelect } from './sql/runSelect';
import { SqlError } from './sql/SqlError';
import { CostTable } from './tables/CostTable';
import type { Partition, PartitionedTable } from './tables/PartitionedTable';
import { TrailTable } from './tables/TrailTable';

/** A table of this name holds what CloudTrail recorded. */
const TRAIL_TABLE = /trail/i;

/** Of the others, a table of this name holds FOCUS, every other one CUR 2.0. */
const FOCUS_TABLE = /focus/i;

/**
 * Runs a statement over the organisation's cost export or its trail.
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
    for (const partition of partitionsOf(table, select)) {
      for (const row of table.rows(partition)) {
        rowCount += 1;
        yield row;
      }
    }
  }
  const columns = select.columns.map(({ name }) => name);
  const bytes = () => table.bytesOf(rowCount);
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
    return parseSelect(sql, parameters, (_, name) => findTable(world, name));
  } catch (error) {
    if (error instanceof SqlError) {
      throw invalidRequest(
        `Queries of this type are not supported: ${error.message}`,
      );
    }
    throw error;
  }
}

function findTable(world: WorldState, name: string): PartitionedTable {
  if (TRAIL_TABLE.test(name)) {
    return new TrailTable(world);
  }
  const format = FOCUS_TABLE.test(name) ? 'focus-1.2' : 'cur-2.0';
  return new CostTable(new CostExport(world.costs, format));
}

/** Only the partitions that the statement asks for are read. */
function partitionsOf(table: PartitionedTable, { where }: Select): Partition[] {
  const ofPartition = where.filter(({ columns }) =>
    [...columns].every(column => table.partitionColumns.includes(column)),
  );
  return table
    .partitions()
    .filter(row =>
      ofPartition.every(({ test }) => test({ row, sums: [] }) === true),
    );
}
