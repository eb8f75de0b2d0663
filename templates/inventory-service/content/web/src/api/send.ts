import { data, redirect } from 'react-router';
import { type ProblemBody, ProblemError } from './problem-error.ts';

const unreachable: ProblemBody = {
  title: 'Unreachable',
  status: 0,
  detail: 'The service does not answer.',
  code: 'unreachable',
  requestId: '',
};

async function readProblem(response: Response): Promise<ProblemBody> {
  const isProblem = response.headers
    .get('content-type')
    ?.startsWith('application/problem+json');
  return isProblem
    ? await response.json()
    : { ...unreachable, status: response.status };
}

const typeOf = (body: unknown) =>
  body instanceof Blob ? 'text/csv' : 'application/json';

/** One request to the API, with JSON or a CSV file; throws a ProblemError for any answer but a good one. */
export async function send<T>(
  method: string,
  path: string,
  body?: unknown,
  idempotencyKey?: string,
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': typeOf(body) }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && {
      body: body instanceof Blob ? body : JSON.stringify(body),
    }),
  }).catch(() => {
    throw new ProblemError(unreachable);
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return response.status === 204 ? (undefined as T) : response.json();
}

/** Names a write, so that repeating it after a lost answer does not write twice. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Goes on where a write leads, or hands the page the reason why it was refused.
 * With the status of an error the router does not load the page again: a newer
 * version must not slip into the form unseen.
 */
export async function write(run: () => Promise<string>) {
  try {
    return redirect(await run());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return data(problem, { status: problem.status || 503 });
  }
}

export type Outcome<T> = { done: T } | { problem: ProblemBody };

/** As `write`, for a form that stays where it is: what was done, or why it was refused. */
export async function attempt<T>(run: () => Promise<T>) {
  try {
    return { done: await run() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return data({ problem }, { status: problem.status || 503 });
  }
}
