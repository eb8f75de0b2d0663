import { Problem } from './problem.ts';

/** PostgreSQL and socket codes that mean: not reachable now, later perhaps. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|08...|57P0[123]|53300)$/;
const LOST = /Connection terminated|timeout exceeded when trying to connect/;

function isUnreachable(error: Error & { code?: unknown }): boolean {
  return UNREACHABLE.test(String(error.code)) || LOST.test(error.message);
}

/** Tells a database that is away from a defect of the program. */
export function databaseProblem(error: Error): Problem | undefined {
  if (!isUnreachable(error)) return undefined;
  return new Problem({
    status: 503,
    code: 'database-unavailable',
    detail:
      'The database does not answer and nothing was saved. Try again in a few seconds.',
    cause: error,
  });
}
