import { InputError } from '@backstage/errors';

/** The input `limit`: how many items an answer may hold. */
export function parseLimit(
  input: string | undefined,
  options: { max: number; default: number },
): number {
  if (input === undefined) {
    return options.default;
  }
  const limit = /^\d{1,6}$/.test(input) ? Number(input) : NaN;
  if (!(limit >= 1 && limit <= options.max)) {
    throw new InputError(
      `limit must be a whole number from 1 to ${options.max}`,
    );
  }
  return limit;
}
