import { InputError } from '@backstage/errors';

/** How many rows a page of a report or of members may hold. */
export const ROW_LIMITS = { max: 1000, default: 1000 };

/** The input `limit`: how many items a page may hold. */
export function parseLimit(input: string | undefined): number {
  if (input === undefined) {
    return ROW_LIMITS.default;
  }
  const limit = /^\d{1,6}$/.test(input) ? Number(input) : NaN;
  if (!(limit >= 1 && limit <= ROW_LIMITS.max)) {
    throw new InputError(
      `limit must be a whole number from 1 to ${ROW_LIMITS.max}`,
    );
  }
  return limit;
}
