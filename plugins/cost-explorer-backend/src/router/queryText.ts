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
