import type { ResponseError } from '@backstage/errors';

/**
 * What an AWS answer says about its own age.
 *
 * @public
 */
export type DatedAnswer = {
  /** When AWS gave the answer, ISO 8601. */
  asOf: string;
  /** AWS did not answer now; this is the last good answer. */
  stale: boolean;
  /** The answer comes from the simulator. */
  simulated: boolean;
};

/**
 * Everything that can be true of data a page shows.
 *
 * @public
 */
export type AsyncView<T> =
  | { status: 'loading' }
  /** The caller may not see it; `message` is the server's sentence. */
  | { status: 'denied'; message: string }
  /** There is nothing to show; `message` is the server's sentence, if it gave one. */
  | { status: 'failed'; error: Error; message?: string; retry: () => void }
  /** Old data: AWS did not answer, or (with `message`) the last refresh failed. */
  | { status: 'stale'; data: T; message?: string; isRefreshing: boolean }
  | { status: 'ready'; data: T; isRefreshing: boolean };

/**
 * The data of a view that has some, old or new.
 *
 * @public
 */
export function getViewData<T>(view: AsyncView<T>): T | undefined {
  return view.status === 'ready' || view.status === 'stale'
    ? view.data
    : undefined;
}

/**
 * Whether a fetch is under way.
 *
 * @public
 */
export function isViewPending<T>(view: AsyncView<T>): boolean {
  return (
    view.status === 'loading' ||
    ((view.status === 'ready' || view.status === 'stale') && view.isRefreshing)
  );
}

/** What an answer says about its age, if it says anything. */
export function getAge(answer: object): Partial<DatedAnswer> {
  return answer;
}

/** The sentence of the server, when the error came from one. */
export function getServerMessage(error: Error): string | undefined {
  return isResponseError(error)
    ? error.body?.error?.message || error.message
    : undefined;
}

const AWS_FAILURE_KINDS = [
  'throttled',
  'unavailable',
  'access-denied',
  'credentials',
  'account-not-configured',
  'invalid-request',
] as const;

/** Why AWS gave no answer, when that is what the server tells. */
export function getAwsFailureKind(
  error: Error,
): (typeof AWS_FAILURE_KINDS)[number] | undefined {
  return isResponseError(error)
    ? AWS_FAILURE_KINDS.find(kind => kind === error.body?.error?.kind)
    : undefined;
}

export function isDenied(error: Error): boolean {
  return isResponseError(error) && error.statusCode === 403;
}

// By name, since two copies of the package may be in one app.
function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError';
}
