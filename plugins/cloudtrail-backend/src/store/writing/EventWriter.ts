import type { Knex } from 'knex';
import { countEvents } from '../counting/countEvents';
import { run, sql } from '../sql';
import { clean } from '../text';
import type {
  ActivityRecord,
  CoverageInterval,
  CoverageTarget,
} from '../types';
import { CoverageTable } from './CoverageTable';
import { insertDetails, insertEvents, insertLinks } from './insertEvents';
import { toEventRows } from './toEventRows';

/** Each event once, in the order of their ids: as two writers must take them. */
function distinct(records: ActivityRecord[]): ActivityRecord[] {
  const byId = new Map(
    [...records].reverse().map(record => [clean(record.eventId), record]),
  );
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => record);
}

/** Takes events in, with everything that is counted and looked up. */
export class EventWriter {
  constructor(private readonly db: Knex) {}

  add(
    records: ActivityRecord[],
    covered?: { target: CoverageTarget; interval: CoverageInterval },
  ): Promise<{ added: ActivityRecord[] }> {
    return this.db.transaction(async trx => {
      const unique = distinct(records);
      const { rows, isGrown } = await toEventRows(trx, unique);
      const added = await insertEvents(trx, rows, unique);
      await insertDetails(trx, added);
      await insertLinks(trx, added);
      await countEvents(trx, added, 1);
      // last of all, for every writer waits for this row
      await run(
        trx,
        sql`UPDATE activity_store SET
          version = version + ${added.length > 0 ? 1 : 0},
          dictionary_version = dictionary_version + ${isGrown ? 1 : 0}
          WHERE id = 1`,
      );
      if (covered) {
        await new CoverageTable(trx).add(covered.target, covered.interval);
      }
      return { added: added.map(({ record }) => record) };
    });
  }
}
