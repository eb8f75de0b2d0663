import { InputError } from '@backstage/errors';

const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f;
};

/** A text of one character or more, without control characters. */
export function parseText(field: string, input: string, max: number): string {
  const characters = [...input];
  if (
    characters.length < 1 ||
    characters.length > max ||
    characters.some(isControl)
  ) {
    throw new InputError(
      `${field} must be a text of 1 to ${max} characters without control characters`,
    );
  }
  return input;
}
