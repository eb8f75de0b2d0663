import { sql } from 'kysely';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import type { Db } from '../database/client.ts';
import { subtreeOf } from '../lists/queries.ts';
import { STOCK_STATES, type PartFilter, type PartList } from './schemas.ts';
import { selectParts, toPart, type PartRow } from './store.ts';

type Page = { limit?: number; cursor?: string };

function tidy(filter: PartFilter): Required<PartFilter> {
  return {
    search: (filter.search ?? '').trim(),
    partNumber: (filter.partNumber ?? '').trim().toUpperCase(),
    categoryId: filter.categoryId ?? 0,
    supplierId: filter.supplierId ?? 0,
    state: filter.state ?? ('' as 'out'),
    archived: filter.archived ?? 'false',
  };
}

const wordsOf = ({ search }: Required<PartFilter>) =>
  search.split(/\s+/).filter(Boolean);

/** Whether the text has the word. */
function contains(word: string) {
  const literal = word.replace(/[\\%_]/g, '\\$&');
  return sql<boolean>`search_text like '%' || lower(normalize(${literal}, NFKC)) || '%'`;
}

/** Pieces that the index knows, and the text itself, which decides. */
function matches(word: string) {
  return sql<boolean>`(${contains(word)}
    and search_grams(search_text) @> search_probe(lower(normalize(${word}, NFKC))))`;
}

/** The parts that the filter finds, of any category, whatever is searched for. */
function filtered(db: Db, filter: Required<PartFilter>) {
  let query = db
    .selectFrom('parts')
    .selectAll()
    .where('archived_at', filter.archived === 'true' ? 'is not' : 'is', null);
  if (filter.partNumber) {
    query = query.where('part_number', '=', filter.partNumber);
  }
  if (filter.supplierId) {
    query = query.where('supplier_id', '=', filter.supplierId);
  }
  if (filter.state) {
    query = query.where('stock_state', '=', STOCK_STATES.indexOf(filter.state));
  }
  return query;
}

/** So many parts after the number. What they refer to is only read for these. */
function pageOf(
  db: Db,
  filter: Required<PartFilter>,
  after: string,
  count: number,
) {
  return wordsOf(filter)
    .reduce((query, word) => query.where(matches(word)), filtered(db, filter))
    .where('part_number', '>', after)
    .orderBy('part_number')
    .limit(count);
}

/** So many parts are looked through before the search index is asked. */
const NEAR = 500;

/**
 * The page, if the next parts in order fill it: a word that many parts have is found by
 * reading on, while the search index would have all of them sorted first.
 */
async function pageNearby(
  db: Db,
  filter: Required<PartFilter>,
  after: string,
  count: number,
): Promise<PartRow[] | undefined> {
  const next = pageOf(db, { ...filter, search: '' }, after, NEAR).as('next');
  const found = wordsOf(filter)
    .reduce(
      (query, word) => query.where(contains(word)),
      db.selectFrom(next).selectAll(),
    )
    .orderBy('part_number')
    .limit(count);
  const rows = await selectParts(db, found).orderBy('part_number').execute();
  return rows.length === count ? rows : undefined;
}

/**
 * The first parts of each category, merged: the index has the parts of one category in order,
 * those of several it has not.
 */
async function pageOfCategories(
  db: Db,
  filter: Required<PartFilter>,
  after: string,
  count: number,
) {
  const ids = await subtreeOf(db, filter.categoryId);
  return db
    .selectFrom(
      sql<{ id: number }>`unnest(${ids}::integer[])`.as<'wanted'>(
        sql`wanted(id)`,
      ),
    )
    .innerJoinLateral(
      pageOf(db, filter, after, count)
        .where('category_id', '=', sql<number>`wanted.id`)
        .as('found'),
      join => join.onTrue(),
    )
    .selectAll('found')
    .orderBy('part_number')
    .limit(count);
}

async function pageFound(
  ...page: [Db, Required<PartFilter>, string, number]
): Promise<PartRow[]> {
  const [db, filter] = page;
  const found = filter.categoryId
    ? await pageOfCategories(...page)
    : pageOf(...page);
  return selectParts(db, found).orderBy('part_number').execute();
}

/** One more than asked for was read; it tells whether there is a next page. */
function toPage(
  rows: PartRow[],
  limit: number,
  filter: object,
  positionOf: (row: PartRow) => unknown[],
): PartList {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(toPart);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor(positionOf(last), filter) }
    : { items };
}

/** Parts in order of their number; every word of the search must occur. */
export async function listParts(
  db: Db,
  { limit = 20, cursor, ...given }: PartFilter & Page,
): Promise<PartList> {
  const filter = tidy(given);
  const after = cursor ? parseCursor(cursor, filter, ['string'])[0] : '';
  const page = [db, filter, String(after), limit + 1] as const;
  const rows =
    (filter.search && !filter.categoryId && (await pageNearby(...page))) ||
    (await pageFound(...page));
  return toPage(rows, limit, filter, row => [row.part_number]);
}

/** Parts with the worst state first, for the stock overview. */
export async function listByShortage(
  db: Db,
  { limit = 20, cursor, state }: Pick<PartFilter, 'state'> & Page,
): Promise<PartList> {
  const filter = { state: state ?? '' };
  let query = db
    .selectFrom('parts')
    .selectAll()
    .where('archived_at', 'is', null);
  if (state) {
    query = query.where('stock_state', '=', STOCK_STATES.indexOf(state));
  }
  if (cursor) {
    const [rank, number] = parseCursor(cursor, filter, ['number', 'string']);
    query = query.where(
      sql<boolean>`(stock_state, part_number) > (${rank}::smallint, ${number})`,
    );
  }
  const found = query
    .orderBy('stock_state')
    .orderBy('part_number')
    .limit(limit + 1);
  const rows = await selectParts(db, found)
    .orderBy('stock_state')
    .orderBy('part_number')
    .execute();
  return toPage(rows, limit, filter, row => [row.stock_state, row.part_number]);
}
