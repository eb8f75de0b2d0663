import type { Knex } from 'knex';
import type { Dictionaries, Dictionary } from '../dictionary/Dictionaries';
import { ofPrincipal, ofShape } from '../dictionary/fields';
import { isOneOf, isOneOfEvents, plain, run, sql } from '../sql';
import { orNull, toNumbers } from '../text';
import type { RecordResource, StoredEvent, StoredEventDetail } from '../types';

type Row = {
  id: number | string;
  time: number | string;
  shape_id: number;
  principal_id: number;
  event_id: string;
  source_ip: string | null;
  resource_ids: string;
  user_agent: string | null;
  changes: string;
};

type DetailRow = Row & {
  error_message: string | null;
  masked_paths: string;
  record: string;
};

type Resources = Map<number, RecordResource>;

const COLUMNS = plain(
  'e.id, e.time, e.shape_id, e.principal_id, e.event_id, e.source_ip, e.resource_ids, d.user_agent, d.changes',
);
const DETAIL_COLUMNS = plain('d.error_message, d.masked_paths, d.record');

function find<T>(map: Map<number, T>, id: number): T {
  const found = map.get(id);
  if (!found) throw new Error(`The activity store has no row ${id}`);
  return found;
}

function toEvent(
  row: Row,
  { shapes, principals }: Dictionary,
  resources: Resources,
): StoredEvent {
  return {
    eventId: row.event_id,
    time: Number(row.time),
    ...ofShape(find(shapes, row.shape_id)),
    principal: ofPrincipal(find(principals, row.principal_id)),
    sourceIpAddress: row.source_ip,
    userAgent: row.user_agent,
    resources: toNumbers(row.resource_ids).map(id => find(resources, id)),
    changes: JSON.parse(row.changes),
  };
}

const toDetail = (
  row: DetailRow,
  dictionary: Dictionary,
  resources: Resources,
): StoredEventDetail => ({
  ...toEvent(row, dictionary, resources),
  errorMessage: row.error_message,
  record: JSON.parse(row.record),
  maskedPaths: JSON.parse(row.masked_paths),
});

/** Whole events by their numbers. */
export class EventRows {
  constructor(
    private readonly db: Knex,
    private readonly dictionaries: Dictionaries,
  ) {}

  async read(ids: number[]): Promise<StoredEvent[]> {
    if (ids.length === 0) return [];
    const rows = await run<Row>(
      this.db,
      sql`SELECT ${COLUMNS} FROM activity_events e
        JOIN activity_details d ON d.id = e.id
        WHERE ${isOneOfEvents(this.db, plain('e.id'), ids)}
        ORDER BY e.time DESC, e.id DESC`,
    );
    const resources = await this.readResources(rows);
    const dictionary = await this.dictionaries.get();
    return rows.map(row => toEvent(row, dictionary, resources));
  }

  /** Rows of the database; parsing them is the reader's time, not the database's. */
  async readDetails(ids: number[]): Promise<() => StoredEventDetail[]> {
    if (ids.length === 0) return () => [];
    const rows = await run<DetailRow>(
      this.db,
      sql`SELECT ${COLUMNS}, ${DETAIL_COLUMNS} FROM activity_events e
        JOIN activity_details d ON d.id = e.id
        WHERE ${isOneOfEvents(this.db, plain('e.id'), ids)}
        ORDER BY e.time DESC, e.id DESC`,
    );
    const resources = await this.readResources(rows);
    const dictionary = await this.dictionaries.get();
    return () => rows.map(row => toDetail(row, dictionary, resources));
  }

  private async readResources(rows: Row[]): Promise<Resources> {
    const ids = new Set(rows.flatMap(row => toNumbers(row.resource_ids)));
    if (ids.size === 0) return new Map();
    const found = await run<
      { id: number; type: string } & Record<'name' | 'arn', string>
    >(
      this.db,
      sql`SELECT id, type, name, arn FROM activity_resources
        WHERE ${isOneOf(this.db, plain('id'), ids)}`,
    );
    return new Map(
      found.map(({ id, type, name, arn }) => [
        id,
        { type: orNull(type), name, arn: orNull(arn) },
      ]),
    );
  }
}
