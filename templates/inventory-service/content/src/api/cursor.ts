import { invalidField } from '../problems/problem.ts';

/** A cursor names the last item that was shown, and the filter it is good for. */
export function formatCursor(position: unknown[], filter: object): string {
  return Buffer.from(JSON.stringify([position, filter])).toString('base64url');
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The position after which the next page begins; `shape` says what each of its values must be. */
export function parseCursor(
  cursor: string,
  filter: object,
  shape: ('number' | 'string')[],
): (string | number)[] {
  const decoded = decode(cursor);
  const [position, madeFor] = Array.isArray(decoded) ? decoded : [];
  const fits =
    Array.isArray(position) &&
    position.length === shape.length &&
    shape.every((type, index) => isOf(type, position[index]));
  if (!fits) {
    throw invalidField(
      'cursor',
      'format',
      'This cursor is not one that the list gave out: begin again without it.',
    );
  }
  if (JSON.stringify(madeFor) !== JSON.stringify(filter)) {
    throw invalidField(
      'cursor',
      'other-query',
      'This cursor belongs to another search: begin again without it.',
    );
  }
  return position;
}

function isOf(type: 'number' | 'string', value: unknown): boolean {
  return type === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && !value.includes('\u0000');
}
