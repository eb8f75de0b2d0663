import { CostExport } from '../../../world/costs/exports/CostExport';
import type { Row } from '../sql/values';
import type { Partition, PartitionedTable } from './PartitionedTable';

/** A cost export: one partition a month. */
export class CostTable implements PartitionedTable {
  readonly partitionColumns = ['billing_period'];
  readonly columns: ReadonlySet<string>;
  readonly #costs: CostExport;

  constructor(costs: CostExport) {
    this.#costs = costs;
    this.columns = costs.columns;
  }

  partitions(): Partition[] {
    return this.#costs
      .billingPeriods()
      .map(period => ({ billing_period: period }));
  }

  rows({ billing_period: period }: Partition): Iterable<Row> {
    return this.#costs.rows(period);
  }

  bytesOf(rows: number): number {
    return CostExport.bytesOf(rows);
  }
}
