import type { Knex } from 'knex';
import { Candidates } from './Candidates';
import { type Conditions, findConditions } from './conditions';
import { CoverageTable } from './CoverageTable';
import { Dictionaries } from './Dictionaries';
import { EventRows, ofPrincipal, toNumbers } from './EventRows';
import { EventWriter } from './EventWriter';
import { PairList, type SlimRow } from './PairList';
import { ResourceFinder } from './ResourceFinder';
import { clean } from './rows';
import { run, sql } from './sql';
import type {
  ActivityQuery,
  ActivityRecord,
  ActivitySubject,
  CoverageInterval,
  CoverageTarget,
  EventPosition,
  RecordPrincipal,
  StoredEvent,
  StoredEventDetail,
} from './types';

/** What has been read from CloudTrail, in the plugin's database. */
export class ActivityStore {
  private readonly dictionaries: Dictionaries;
  private readonly finder: ResourceFinder;
  private readonly rows: EventRows;

  constructor(private readonly db: Knex) {
    this.dictionaries = new Dictionaries(db);
    this.finder = new ResourceFinder(db);
    this.rows = new EventRows(db, this.dictionaries);
  }

  async getVersion(): Promise<number> {
    const [row] = await run<{ version: number | string }>(
      this.db,
      sql`SELECT version FROM activity_store WHERE id = 1`,
    );
    return Number(row.version);
  }

  async listEvents(
    query: ActivityQuery,
    page: { limit: number; after?: EventPosition },
  ): Promise<{ items: StoredEvent[]; next?: EventPosition }> {
    const conditions = await this.findConditions(query);
    const rows = await this.listRows(conditions, page.limit + 1, page.after);
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: await this.rows.read(shown.map(({ id }) => Number(id))),
      ...(last &&
        rows.length > page.limit && {
          next: { time: Number(last.time), id: Number(last.id) },
        }),
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
    const read = await this.rows.readDetails([Number(row.id)]);
    return read().at(0);
  }

  async listPrincipals(): Promise<Array<RecordPrincipal & { id: number }>> {
    const { principals } = await this.dictionaries.get();
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

  private async findConditions(query: ActivityQuery): Promise<Conditions> {
    return findConditions(this.finder, await this.dictionaries.get(), query);
  }

  private async listRows(
    conditions: Conditions,
    limit: number,
    after?: EventPosition,
  ): Promise<SlimRow[]> {
    if (conditions.links.length === 0) {
      return new PairList(this.db).list(conditions, limit, after);
    }
    const rows: SlimRow[] = [];
    const candidates = new Candidates(this.db, this.finder);
    for await (const some of candidates.read(conditions, limit, after)) {
      rows.push(...some.rows);
      if (rows.length >= limit) break;
    }
    return rows.slice(0, limit);
  }
}
