import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, toCell } from '../../csv/cells.ts';
import type { Db } from '../../database/client.ts';
import { listCategories } from '../../lists/queries.ts';
import { listParts } from '../list.ts';
import type { PartFilter } from '../schemas.ts';
import { cellsOf, COLUMNS, PATH_SEPARATOR } from './columns.ts';

const PAGE = 1000;

/** Every part that the filter finds, a page at a time, so that memory stays small. */
export async function* exportParts(
  db: Db,
  filter: PartFilter,
): AsyncGenerator<string> {
  const { items } = await listCategories(db);
  const paths = new Map(
    items.map(({ id, path }) => [id, path.join(PATH_SEPARATOR)]),
  );
  yield BYTE_ORDER_MARK + stringify([[...COLUMNS]]);
  let cursor: string | undefined;
  do {
    const page = await listParts(db, {
      ...filter,
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    const lines = page.items.map(part => {
      const cells = cellsOf(part, paths);
      return COLUMNS.map(column => toCell(cells[column]));
    });
    if (lines.length) yield stringify(lines);
    cursor = page.nextCursor;
  } while (cursor);
}
