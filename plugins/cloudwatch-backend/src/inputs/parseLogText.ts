import { InputError } from '@backstage/errors';

const MAX_LENGTH = 500;

/** The input `query` of a log search: plain text, as the user typed it. */
export function parseLogText(input: string | undefined): string {
  const text = (input ?? '').trim();
  if (text.length > MAX_LENGTH) {
    throw new InputError(
      `query must not be longer than ${MAX_LENGTH} characters: search for a shorter part of the message`,
    );
  }
  return text;
}
