import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';

/** What must stay the same from page to page. */
export type CursorFilter = object;

const fingerprint = (filter: CursorFilter) =>
  createHash('sha256')
    .update(JSON.stringify(filter))
    .digest('base64url')
    .slice(0, 16);

/** Where the next page of a list starts; it works with the list's own filter only. */
export function formatCursor(offset: number, filter: CursorFilter): string {
  return Buffer.from(JSON.stringify([fingerprint(filter), offset])).toString(
    'base64url',
  );
}

function decode(input: string): unknown[] {
  try {
    const content: unknown = JSON.parse(
      Buffer.from(input, 'base64url').toString('utf8'),
    );
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

/** The input `cursor`: how many items to leave out. */
export function parseCursor(
  input: string | undefined,
  filter: CursorFilter,
): number {
  if (input === undefined) {
    return 0;
  }
  const [madeFor, offset] = decode(input);
  if (
    typeof offset !== 'number' ||
    !Number.isSafeInteger(offset) ||
    offset < 0
  ) {
    throw new InputError(
      'cursor is not one that this list gave: leave it out to start from the first page',
    );
  }
  if (madeFor !== fingerprint(filter)) {
    throw new InputError(
      'cursor belongs to a list with other inputs: leave it out to start from the first page',
    );
  }
  return offset;
}
