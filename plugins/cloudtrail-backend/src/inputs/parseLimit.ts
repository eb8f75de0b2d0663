import { InputError } from '@backstage/errors';

/** How many events a page may hold. */
export const PAGE_LIMITS = { max: 200, default: 50 };

/** The input `limit`: how many events a page may hold. */
export function parseLimit(input: string | undefined): number {
  if (input === undefined) {
    return PAGE_LIMITS.default;
  }
  const limit = /^\d{1,6}$/.test(input) ? Number(input) : NaN;
  if (!(limit >= 1 && limit <= PAGE_LIMITS.max)) {
    throw new InputError(
      `limit must be a whole number from 1 to ${PAGE_LIMITS.max}`,
    );
  }
  return limit;
}
