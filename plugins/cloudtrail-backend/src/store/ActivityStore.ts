import type { Knex } from 'knex';
import { ofPrincipal } from './dictionary/fields';
import { EventReader } from './reading/EventReader';
import { openSnapshot } from './reading/openSnapshot';
import { readAhead } from './reading/readAhead';
import { run, sql } from './sql';
import type {
  ActivityQuery,
  ActivityReader,
  ActivityRecord,
  ActivitySubject,
  ActivityWriter,
  CoverageInterval,
  CoverageTarget,
  EventPosition,
  RecordPrincipal,
  StoredEventDetail,
} from './types';
import { CoverageTable } from './writing/CoverageTable';
import { EventWriter } from './writing/EventWriter';
import { Retention } from './writing/Retention';

/** Events in a batch of `streamEvents`. */
const BATCH = 1_000;

/** What has been read from CloudTrail, in the plugin's database. */
export class ActivityStore implements ActivityReader, ActivityWriter {
  private readonly reader: EventReader;

  constructor(private readonly db: Knex) {
    this.reader = new EventReader(db);
  }

  async getVersion(): Promise<number> {
    const [row] = await run<{ version: number | string }>(
      this.db,
      sql`SELECT version FROM activity_store WHERE id = 1`,
    );
    return Number(row.version);
  }

  listEvents(
    query: ActivityQuery,
    page: { limit: number; after?: EventPosition },
  ) {
    return this.reader.listEvents(query, page);
  }

  countEvents(query: ActivityQuery) {
    return this.reader.countEvents(query);
  }

  readTimeline(query: ActivityQuery, bucket: 'hour' | 'day') {
    return this.reader.readTimeline(query, bucket);
  }

  readFacets(query: ActivityQuery) {
    return this.reader.readFacets(query);
  }

  getEvent(eventId: string, scope?: ActivitySubject) {
    return this.reader.getEvent(eventId, scope);
  }

  async *streamEvents(
    query: ActivityQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<StoredEventDetail[]> {
    const snapshot = await openSnapshot(this.db);
    try {
      const reader = new EventReader(snapshot.db);
      const { lastId } = snapshot;
      const batches = reader.readAll(query, { batch: BATCH, lastId });
      for await (const toDetails of readAhead(batches)) {
        signal?.throwIfAborted();
        yield toDetails();
      }
    } finally {
      await snapshot.close();
    }
  }

  async listPrincipals(): Promise<Array<RecordPrincipal & { id: number }>> {
    const { principals } = await this.reader.dictionaries.get();
    return [...principals.values()].map(ofPrincipal);
  }

  addEvents(
    records: ActivityRecord[],
    covered?: { target: CoverageTarget; interval: CoverageInterval },
  ): Promise<{ added: ActivityRecord[] }> {
    return new EventWriter(this.db).add(records, covered);
  }

  listCoverage(): Promise<
    Array<CoverageTarget & { intervals: CoverageInterval[] }>
  > {
    return new CoverageTable(this.db).list();
  }

  removeBefore(
    time: number,
    signal?: AbortSignal,
  ): Promise<{ removed: number }> {
    return new Retention(this.db).removeBefore(time, signal);
  }
}
