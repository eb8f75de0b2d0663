import { Problem } from './problem.ts';

/** There is no such record. */
export function notFound(record: string, id: number | string): Problem {
  return new Problem({
    status: 404,
    code: `${record}-not-found`,
    detail: `There is no ${record} with the id ${id}: it may have been deleted. Look for it in the list.`,
  });
}

/** Somebody else was faster. */
export function staleVersion(
  what: string,
  given: number,
  now: number,
): Problem {
  return new Problem({
    status: 409,
    code: 'stale-version',
    detail: `Somebody else changed ${what} in the meantime and nothing was saved: read it again and repeat your change.`,
    errors: [
      {
        field: 'version',
        code: 'stale',
        message: `You have version ${given}, it is at version ${now}.`,
      },
    ],
  });
}

/** The state of the record does not allow this; the sentence says what to do first. */
export function conflict(code: string, detail: string): Problem {
  return new Problem({ status: 409, code, detail });
}

/** Whether PostgreSQL refused a write because of this constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === constraint
  );
}

/** The key was used for something else: saying so is safer than guessing which of the two is meant. */
export const idempotencyKeyReused = () =>
  conflict(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request and nothing was saved: send a new key with each new request.',
  );
