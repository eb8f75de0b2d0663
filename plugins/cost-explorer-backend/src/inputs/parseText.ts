import { InputError } from '@backstage/errors';

const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f;
};

/** A text of a known length without control characters. */
export function parseText(
  field: string,
  input: unknown,
  limits: { min?: number; max: number },
): string {
  const { min = 0, max } = limits;
  const length = typeof input === 'string' ? [...input].length : -1;
  if (
    typeof input !== 'string' ||
    length < min ||
    length > max ||
    [...input].some(isControl)
  ) {
    throw new InputError(
      `${field} must be a text of ${min} to ${max} characters without control characters`,
    );
  }
  return input;
}
