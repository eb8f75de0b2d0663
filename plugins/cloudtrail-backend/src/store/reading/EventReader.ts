import type { Knex } from 'knex';
import { Dictionaries } from '../dictionary/Dictionaries';
import { ResourceFinder } from '../dictionary/ResourceFinder';
import { EventList } from '../listing/EventList';
import { EventRows } from '../listing/EventRows';
import { toPosition } from '../listing/positions';
import { Meanings } from '../query/Meanings';
import { run, sql } from '../sql';
import { clean, toNumbers } from '../text';
import type {
  ActivityQuery,
  ActivityReader,
  ActivitySubject,
  EventPosition,
  StoredEventDetail,
} from '../types';
import { readFacets } from './readFacets';
import { Tally } from './Tally';
import { toTimeline } from './timeline';

/** Reads of the store, on a connection or in a transaction. */
export class EventReader implements Pick<
  ActivityReader,
  'listEvents' | 'countEvents' | 'readTimeline' | 'readFacets' | 'getEvent'
> {
  readonly dictionaries: Dictionaries;
  private readonly finder: ResourceFinder;
  private readonly meanings: Meanings;
  private readonly events: EventList;
  private readonly rows: EventRows;
  private readonly tally: Tally;

  constructor(private readonly db: Knex) {
    this.dictionaries = new Dictionaries(db);
    this.finder = new ResourceFinder(db);
    this.meanings = new Meanings(this.dictionaries, this.finder);
    this.events = new EventList(db, this.finder);
    this.rows = new EventRows(db, this.dictionaries);
    this.tally = new Tally(db, this.finder);
  }

  async listEvents(
    query: ActivityQuery,
    page: { limit: number; after?: EventPosition },
  ): ReturnType<ActivityReader['listEvents']> {
    const { conditions } = await this.meanings.get(query);
    const rows = await this.events.list(conditions, page.limit + 1, page.after);
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: await this.rows.read(shown.map(({ id }) => Number(id))),
      ...(last && rows.length > page.limit && { next: toPosition(last) }),
    };
  }

  async countEvents(
    query: ActivityQuery,
  ): ReturnType<ActivityReader['countEvents']> {
    const { conditions } = await this.meanings.get(query);
    return this.tally.count(conditions);
  }

  async readTimeline(
    query: ActivityQuery,
    bucket: 'hour' | 'day',
  ): ReturnType<ActivityReader['readTimeline']> {
    const { conditions, dictionary } = await this.meanings.get(query);
    const { sums, isExact } = await this.tally.countByTime(
      conditions,
      bucket,
      dictionary,
    );
    return { items: toTimeline(sums), isExact };
  }

  async readFacets(
    query: ActivityQuery,
  ): ReturnType<ActivityReader['readFacets']> {
    return readFacets(this.tally, query, await this.meanings.get(query));
  }

  async getEvent(
    eventId: string,
    scope?: ActivitySubject,
  ): Promise<StoredEventDetail | undefined> {
    const [row] = await run<{
      id: number | string;
      principal_id: number;
      resource_ids: string;
    }>(
      this.db,
      sql`SELECT id, principal_id, resource_ids FROM activity_events
        WHERE event_id = ${clean(eventId)}`,
    );
    if (!row) return undefined;
    if (scope && !scope.principalIds.includes(row.principal_id)) {
      const visible = new Set(await this.finder.findSelected(scope.resources));
      if (!toNumbers(row.resource_ids).some(id => visible.has(id))) {
        return undefined;
      }
    }
    const toDetails = await this.rows.readDetails([Number(row.id)]);
    return toDetails().at(0);
  }

  /** All events of a query up to a number, the newest first; each batch is made when it is called for. */
  async *readAll(
    query: ActivityQuery,
    options: { batch: number; lastId: number },
  ): AsyncGenerator<() => StoredEventDetail[]> {
    const { conditions } = await this.meanings.get(query);
    for await (const rows of this.events.read(conditions, options.batch)) {
      const ids = rows
        .map(({ id }) => Number(id))
        .filter(id => id <= options.lastId);
      if (ids.length > 0) yield await this.rows.readDetails(ids);
    }
  }
}
