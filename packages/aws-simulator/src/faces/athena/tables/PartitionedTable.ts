import type { Table } from '../sql/parseSelect';
import type { Row } from '../sql/values';

/** The values of the partition columns. */
export type Partition = Readonly<Record<string, string>>;

/** Files in S3, as Athena sees them. */
export interface PartitionedTable extends Table {
  readonly partitionColumns: ReadonlyArray<string>;
  partitions(): Partition[];
  /** Each is an object of its own. */
  rows(partition: Partition): Iterable<Row>;
  /** What Athena reads of so many rows. */
  bytesOf(rows: number): number;
}
