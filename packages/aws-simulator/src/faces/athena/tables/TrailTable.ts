import type { TrailEvent } from '../../../world/activity/types';
import { sampleRegions } from '../../../world/sample';
import { MINUTE_MS, MINUTES_PER_DAY } from '../../../world/time';
import type { WorldState } from '../../../world/WorldState';
import type { Row } from '../sql/values';
import type { Partition, PartitionedTable } from './PartitionedTable';
import { trailColumns, trailRow } from './trailColumns';

const DAY_MS = MINUTES_PER_DAY * MINUTE_MS;
const FIRST_DAY = Date.UTC(2025, 0, 6);

/** No event comes later than that. */
const MAX_DELAY_MS = 2 * 60 * MINUTE_MS;

/** Compressed, about. */
const BYTES_PER_EVENT = 420;

/**
 * The organisation's trail with partition projection by account, region and the
 * day of delivery.
 *
 * https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export class TrailTable implements PartitionedTable {
  readonly partitionColumns = ['account', 'region', 'timestamp'];
  readonly columns = trailColumns;
  readonly #world: WorldState;

  constructor(world: WorldState) {
    this.#world = world;
  }

  partitions(): Partition[] {
    const now = this.#world.now().getTime();
    const days: string[] = [];
    for (let day = FIRST_DAY; day <= now; day += DAY_MS) {
      days.push(dayText(day));
    }
    return this.#world.accounts.flatMap(({ id: account }) =>
      sampleRegions.flatMap(region =>
        days.map(timestamp => ({ account, region, timestamp })),
      ),
    );
  }

  *rows(partition: Partition): Generator<Row> {
    const now = this.#world.now().getTime();
    for (const event of this.#delivered(partition)) {
      if (event.deliveredAt <= now) {
        yield trailRow(partition, event);
      }
    }
  }

  bytesOf(rows: number): number {
    return rows * BYTES_PER_EVENT;
  }

  *#delivered(partition: Partition): Generator<TrailEvent> {
    const { account: accountId, region, timestamp } = partition;
    const from = Date.parse(`${timestamp.replaceAll('/', '-')}T00:00:00Z`);
    const to = from + DAY_MS;
    const scope = { accountId, region };
    const { activity } = this.#world;
    for (const event of activity.events(scope, from - MAX_DELAY_MS, to)) {
      if (event.deliveredAt >= from && event.deliveredAt < to) {
        yield event;
      }
    }
  }
}

function dayText(day: number): string {
  return new Date(day).toISOString().slice(0, 10).replaceAll('-', '/');
}
