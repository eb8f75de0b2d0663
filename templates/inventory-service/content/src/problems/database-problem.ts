import { idempotencyKeyReused } from './common.ts';
import { Problem } from './problem.ts';

/** PostgreSQL and socket codes that mean: not reachable now, later perhaps. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|08...|57P0[123]|53300)$/;
const LOST = /Connection terminated|timeout exceeded when trying to connect/;

function isUnreachable(error: Error & { code?: unknown }): boolean {
  return UNREACHABLE.test(String(error.code)) || LOST.test(error.message);
}

/**
 * Tells what is no defect of the program: one key sent with two different requests at the same
 * moment, where neither could see the other's, and a database that is away.
 */
export function databaseProblem(
  error: Error & { constraint?: unknown },
): Problem | undefined {
  if (/_idempotency_unique$/.test(String(error.constraint))) {
    return idempotencyKeyReused();
  }
  if (!isUnreachable(error)) return undefined;
  return new Problem({
    status: 503,
    code: 'database-unavailable',
    detail:
      'The database does not answer and nothing was saved. Try again in a few seconds.',
    cause: error,
  });
}
