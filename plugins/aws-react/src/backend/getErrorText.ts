import { getServerMessage } from '../asyncView/types';

/**
 * What went wrong, in the server's own sentence where the error came from one.
 *
 * @public
 */
export function getErrorText(error: unknown): string {
  return error instanceof Error
    ? (getServerMessage(error) ?? error.message)
    : String(error);
}
