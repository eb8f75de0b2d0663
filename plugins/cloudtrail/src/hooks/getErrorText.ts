import { ResponseError } from '@backstage/errors';

/** The sentence of the server where the error came from one. */
export function getErrorText(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body?.error?.message || error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
