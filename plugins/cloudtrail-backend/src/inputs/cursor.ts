import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import type { EventPosition } from '../store/types';
import type { TimeRange } from './parseTimeRange';

/** What must stay the same from page to page, as it was asked for. */
export type CursorFilter = object;

/** Where the next page begins, in the range that the first one was about. */
export type Cursor = { range: TimeRange; after: EventPosition };

const fingerprint = (filter: CursorFilter) =>
  createHash('sha256')
    .update(JSON.stringify(filter))
    .digest('base64url')
    .slice(0, 16);

/** Works with the list's own filter only. */
export function formatCursor(
  { range, after }: Cursor,
  filter: CursorFilter,
): string {
  const content = [
    fingerprint(filter),
    range.from,
    range.to,
    after.time,
    after.id,
  ];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
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

/** The last time that a date can be. */
const END_OF_TIME = 8.64e15;

// a cursor may be made up
const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) &&
  Number(value) >= 0 &&
  Number(value) <= END_OF_TIME;

/** The input `cursor`. It says nothing of what the caller may see. */
export function parseCursor(
  input: string | undefined,
  filter: CursorFilter,
): Cursor | undefined {
  if (input === undefined) {
    return undefined;
  }
  const [madeFor, ...numbers] = decode(input);
  if (numbers.length !== 4 || !numbers.every(isWhole)) {
    throw new InputError(
      'cursor is not one that this list gave: leave it out to start from the first page',
    );
  }
  if (madeFor !== fingerprint(filter)) {
    throw new InputError(
      'cursor belongs to a list with other inputs: leave it out to start from the first page',
    );
  }
  const [from, to, time, id] = numbers;
  return { range: { from, to }, after: { time, id } };
}
