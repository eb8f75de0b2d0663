import { invalidField } from '../problems/problem.ts';

/** What a list is narrowed to. A cursor is good only for the filter it was made for. */
export type PartFilter = { search: string; category: string };

/** A cursor names the last part number that was shown, and the filter. */
export function formatCursor(after: string, filter: PartFilter): string {
  return Buffer.from(
    JSON.stringify([after, filter.search, filter.category]),
  ).toString('base64url');
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The part number after which the next page begins. */
export function parseCursor(cursor: string, filter: PartFilter): string {
  const parts = decode(cursor);
  if (!Array.isArray(parts) || !/^[\w./-]{1,40}$/.test(String(parts[0]))) {
    throw invalidField(
      'cursor',
      'format',
      'This cursor is not one that the list gave out: begin again without it.',
    );
  }
  const [after, search, category] = parts;
  if (search !== filter.search || category !== filter.category) {
    throw invalidField(
      'cursor',
      'other-query',
      'This cursor belongs to another search: begin again without it.',
    );
  }
  return String(after);
}
