import type { Knex } from 'knex';
import type { AwsAnomaly } from './types';

type AnomalyRow = {
  payer_id: string;
  id: string;
  first_day: string;
  last_day: string;
  dimension_value: string;
  services: string;
  actual: number;
  expected: number;
};

/** SQLite takes few values in one statement. */
const BATCH = 50;

/** Keeps the anomalies that Cost Explorer found, as last read. */
export class AnomalyStore {
  /** @param db - after the migrations */
  constructor(private readonly db: Knex) {}

  /** Those with a day in the range, the newest first. `to` is exclusive. */
  async list({
    from,
    to,
  }: {
    from: string;
    to: string;
  }): Promise<AwsAnomaly[]> {
    const rows = await this.db<AnomalyRow>('cost_aws_anomalies')
      .where('last_day', '>=', from)
      .andWhere('first_day', '<', to)
      .orderBy([{ column: 'first_day', order: 'desc' }, { column: 'id' }]);
    return rows.map(row => ({
      payerId: row.payer_id,
      id: row.id,
      firstDay: row.first_day,
      lastDay: row.last_day,
      dimensionValue: row.dimension_value,
      services: JSON.parse(row.services) as string[],
      actual: row.actual,
      expected: row.expected,
    }));
  }

  /** Puts what a payer has now in the place of what it had since a day; older ones stay. */
  async replace(
    payerId: string,
    since: string,
    anomalies: readonly AwsAnomaly[],
  ): Promise<void> {
    const rows = anomalies.map((anomaly): AnomalyRow => ({
      payer_id: payerId,
      id: anomaly.id,
      first_day: anomaly.firstDay,
      last_day: anomaly.lastDay,
      dimension_value: anomaly.dimensionValue,
      services: JSON.stringify(anomaly.services),
      actual: anomaly.actual,
      expected: anomaly.expected,
    }));
    await this.db.transaction(async tx => {
      await tx<AnomalyRow>('cost_aws_anomalies')
        .where({ payer_id: payerId })
        .andWhere('last_day', '>=', since)
        .delete();
      for (let start = 0; start < rows.length; start += BATCH) {
        await tx<AnomalyRow>('cost_aws_anomalies')
          .insert(rows.slice(start, start + BATCH))
          .onConflict(['payer_id', 'id'])
          .merge();
      }
    });
  }
}
