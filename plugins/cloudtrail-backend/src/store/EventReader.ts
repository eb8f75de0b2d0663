import type { Knex } from 'knex';
import { Candidates } from './Candidates';
import { type Conditions, findConditions } from './conditions';
import { Dictionaries, type Dictionary } from './Dictionaries';
import { EventRows, toNumbers } from './EventRows';
import { selectFacetShapes, toFacets, toNameConditions, unite } from './facets';
import { PairList, type SlimRow, toPosition } from './PairList';
import { ResourceFinder } from './ResourceFinder';
import { clean } from './rows';
import { run, sql } from './sql';
import { Tally } from './Tally';
import { toTimeline } from './timeline';
import type {
  ActivityQuery,
  ActivityReader,
  ActivitySubject,
  EventPosition,
  StoredEventDetail,
} from './types';

type Prepared = { dictionary: Dictionary; conditions: Conditions };

/** Reads of the store, on a connection or in a transaction. */
export class EventReader implements Pick<
  ActivityReader,
  'listEvents' | 'countEvents' | 'readTimeline' | 'readFacets' | 'getEvent'
> {
  readonly dictionaries: Dictionaries;
  private readonly finder: ResourceFinder;
  private readonly rows: EventRows;
  private readonly tally: Tally;
  private readonly preparing = new Map<string, Promise<Prepared>>();

  constructor(private readonly db: Knex) {
    this.dictionaries = new Dictionaries(db);
    this.finder = new ResourceFinder(db);
    this.rows = new EventRows(db, this.dictionaries);
    this.tally = new Tally(db, this.finder);
  }

  async listEvents(
    query: ActivityQuery,
    page: { limit: number; after?: EventPosition },
  ): ReturnType<ActivityReader['listEvents']> {
    const { conditions } = await this.prepare(query);
    const rows = await this.list(conditions, page.limit + 1, page.after);
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
    const { conditions } = await this.prepare(query);
    return this.tally.count(conditions);
  }

  async readTimeline(
    query: ActivityQuery,
    bucket: 'hour' | 'day',
  ): ReturnType<ActivityReader['readTimeline']> {
    const { conditions, dictionary } = await this.prepare(query);
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
    const { conditions, dictionary } = await this.prepare(query);
    const selected = selectFacetShapes(dictionary, query, conditions);
    const names = toNameConditions(
      dictionary,
      query,
      conditions,
      selected.get('eventName'),
    );
    if (names) selected.delete('eventName');
    const wanted = unite(selected.values());
    const [byName, { shapes, principals }] = await Promise.all([
      names && this.tally.countByName(names),
      this.tally.countByBoth(
        wanted === conditions.shapes
          ? conditions
          : { ...conditions, shapes: wanted },
        conditions.principals
          ? { ...conditions, principals: undefined }
          : conditions,
      ),
    ]);
    return {
      facets: toFacets(dictionary, selected, {
        shapes: shapes.counts,
        principals: principals.counts,
        names: byName,
      }),
      isExact: shapes.isExact && principals.isExact,
    };
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
    const { conditions } = await this.prepare(query);
    for await (const rows of this.read(conditions, options.batch)) {
      const ids = rows
        .map(({ id }) => Number(id))
        .filter(id => id <= options.lastId);
      if (ids.length > 0) yield await this.rows.readDetails(ids);
    }
  }

  /** What a query means; the reads of one page, which come at once, share it. */
  private prepare(query: ActivityQuery): Promise<Prepared> {
    const key = JSON.stringify(query);
    const known = this.preparing.get(key);
    if (known) return known;
    const prepared = this.findOut(query).finally(() =>
      this.preparing.delete(key),
    );
    this.preparing.set(key, prepared);
    return prepared;
  }

  private async findOut(query: ActivityQuery): Promise<Prepared> {
    const dictionary = await this.dictionaries.get();
    return {
      dictionary,
      conditions: await findConditions(this.finder, dictionary, query),
    };
  }

  private async list(
    conditions: Conditions,
    limit: number,
    after?: EventPosition,
  ): Promise<SlimRow[]> {
    const rows: SlimRow[] = [];
    for await (const some of this.read(conditions, limit, after)) {
      rows.push(...some);
      if (rows.length >= limit) break;
    }
    return rows.slice(0, limit);
  }

  private async *read(
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<SlimRow[]> {
    if (conditions.links.length === 0) {
      yield* new PairList(this.db).read(conditions, batch, after);
      return;
    }
    const candidates = new Candidates(this.db, this.finder);
    for await (const { rows } of candidates.read(conditions, batch, after)) {
      yield rows;
    }
  }
}
