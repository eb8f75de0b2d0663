import { isAwsError } from '@hangar/plugin-aws-node';
import type { NextFunction, Request, Response } from 'express';

/** Says in the header when to try again, and leaves the rest to Backstage. */
export function setRetryAfter(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
) {
  if (isAwsError(error) && 'retryAfter' in error) {
    response.setHeader('Retry-After', String(error.retryAfter));
  }
  next(error);
}
