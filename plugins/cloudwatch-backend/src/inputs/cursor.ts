import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import type { TimeRange } from './parseTimeRange';

/** Where the next page of an alarm's history starts. */
export type HistoryCursor = TimeRange & { nextToken: string };

/** What must stay the same from page to page. */
export type CursorFilter = Record<string, string | undefined>;

function fingerprint(filter: CursorFilter) {
  const entries = Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(entries))
    .digest('base64url')
    .slice(0, 16);
}

/** A cursor that only works with the filter it was made for. */
export function formatCursor(
  cursor: HistoryCursor,
  filter: CursorFilter,
): string {
  const content = [
    fingerprint(filter),
    cursor.from.getTime(),
    cursor.to.getTime(),
    cursor.nextToken,
  ];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

function decode(input: string): unknown {
  try {
    return JSON.parse(Buffer.from(input, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The input `cursor`; undefined for the first page. */
export function parseCursor(
  input: string | undefined,
  filter: CursorFilter,
): HistoryCursor | undefined {
  if (input === undefined) {
    return undefined;
  }
  const content = decode(input);
  const [madeFor, from, to, nextToken] = Array.isArray(content) ? content : [];
  if (
    typeof madeFor !== 'string' ||
    !Number.isSafeInteger(from) ||
    !Number.isSafeInteger(to) ||
    typeof nextToken !== 'string' ||
    Number.isNaN(new Date(from).getTime()) ||
    Number.isNaN(new Date(to).getTime())
  ) {
    throw new InputError(
      'cursor is not one that this list gave: leave it out to start from the first page',
    );
  }
  if (madeFor !== fingerprint(filter)) {
    throw new InputError(
      'cursor belongs to a list with other from, to or alarm: leave it out to start from the first page',
    );
  }
  return { from: new Date(from), to: new Date(to), nextToken };
}
