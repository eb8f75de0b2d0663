import { z } from 'zod';

const tokenSchema = z.object({ at: z.number().int().min(0), of: z.string() });

/**
 * An opaque token for the next page. It carries where to go on and what was
 * asked, so that a token of another question is noticed.
 */
export function encodePageToken(at: number, question: unknown): string {
  const token = { at, of: JSON.stringify(question) };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Where to go on; undefined when the token does not belong to the question. */
export function decodePageToken(
  token: string,
  question: unknown,
): number | undefined {
  try {
    const text = Buffer.from(token, 'base64url').toString();
    const { at, of } = tokenSchema.parse(JSON.parse(text));
    return of === JSON.stringify(question) ? at : undefined;
  } catch {
    return undefined;
  }
}

export type Page<T> = { items: T[]; nextToken?: string };

/**
 * One page of a list.
 *
 * @param invalidToken - the error of the service for a token it does not know
 */
export function paginate<T>(
  items: ReadonlyArray<T>,
  options: {
    token?: string;
    size: number;
    question: unknown;
    invalidToken: () => Error;
  },
): Page<T> {
  const { token, size, question } = options;
  const at = token === undefined ? 0 : decodePageToken(token, question);
  if (at === undefined) {
    throw options.invalidToken();
  }
  return {
    items: items.slice(at, at + size),
    nextToken:
      at + size < items.length
        ? encodePageToken(at + size, question)
        : undefined,
  };
}
