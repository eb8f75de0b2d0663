import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/** A query parameter that may be given once. */
export function queryText(request: Request, field: string): string | undefined {
  const value = request.query[field];
  if (value === undefined || typeof value === 'string') {
    return value;
  }
  throw new InputError(`${field} must be given once, as text`);
}

/**
 * A query parameter that may be given several times, also as an empty text,
 * which the validation of requests would drop.
 */
export function queryTexts(
  request: Request,
  field: string,
): string[] | undefined {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  return searchParams.has(field) ? searchParams.getAll(field) : undefined;
}
