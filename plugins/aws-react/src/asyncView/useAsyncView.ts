import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getAge, getServerMessage, isDenied, type AsyncView } from './types';
import { useVisibleInterval } from './useVisibleInterval';

/**
 * What {@link useAsyncView} fetches, and when again.
 *
 * @public
 */
export type AsyncViewOptions<T> = {
  /** What the data is about, usually the entity; another subject drops the data at once. */
  subject: string;
  /** Which part of it, usually the range and filters; the data stays while another part is fetched. */
  part?: string;
  fetch: (options: { signal: AbortSignal }) => Promise<T>;
  /** Seconds between two fetches; waits while the browser tab is hidden. 0 is never. */
  refreshSeconds?: number;
  /** Fetches again when it grows. */
  refreshCount?: number;
  /** False fetches nothing and stays `loading`. */
  isEnabled?: boolean;
};

type Outcome<T> = {
  subject: string;
  part: string;
  data?: T;
  error?: Error;
};

/**
 * Fetches data and keeps it: through a refresh, and through a failed refresh,
 * which makes it `stale`. A fetch nobody waits for any more is aborted.
 *
 * @public
 */
export function useAsyncView<T extends object>(
  options: AsyncViewOptions<T>,
): AsyncView<T> {
  const { subject, part = '', refreshSeconds = 0, refreshCount = 0 } = options;
  const { isEnabled = true } = options;
  const [outcome, setOutcome] = useState<Outcome<T>>();
  const [isPending, setIsPending] = useState(isEnabled);
  const [attempt, setAttempt] = useState(0);
  const fetchRef = useRef(options.fetch);
  fetchRef.current = options.fetch;
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  useVisibleInterval(retry, isEnabled ? refreshSeconds * 1000 : 0);

  useEffect(() => {
    if (!isEnabled) {
      return undefined;
    }
    const controller = new AbortController();
    const finish = (next: Pick<Outcome<T>, 'data' | 'error'>) => {
      if (controller.signal.aborted) {
        return;
      }
      setIsPending(false);
      setOutcome(last => keepLastData({ subject, part, ...next }, last));
    };
    setIsPending(true);
    fetchRef
      .current({ signal: controller.signal })
      .then(data => finish({ data }))
      .catch((error: Error) => finish({ error }));
    return () => controller.abort();
  }, [subject, part, refreshCount, attempt, isEnabled]);

  return useMemo(
    () =>
      toView(
        outcome?.subject === subject ? outcome : undefined,
        isPending || outcome?.part !== part,
        retry,
      ),
    [outcome, subject, part, isPending, retry],
  );
}

/** A failed refresh of the same part leaves the last good data in place. */
function keepLastData<T>(
  next: Outcome<T>,
  last: Outcome<T> | undefined,
): Outcome<T> {
  const isSame = last?.subject === next.subject && last.part === next.part;
  const isRefusal = next.error !== undefined && isDenied(next.error);
  return isSame && next.error && !isRefusal
    ? { ...next, data: last.data }
    : next;
}

function toView<T extends object>(
  outcome: Outcome<T> | undefined,
  isPending: boolean,
  retry: () => void,
): AsyncView<T> {
  if (!outcome) {
    return { status: 'loading' };
  }
  const { data, error } = outcome;
  if (data !== undefined) {
    const isStale = error !== undefined || getAge(data).stale === true;
    return isStale
      ? {
          status: 'stale',
          data,
          message: error && (getServerMessage(error) ?? error.message),
          isRefreshing: isPending,
        }
      : { status: 'ready', data, isRefreshing: isPending };
  }
  if (isPending || !error) {
    return { status: 'loading' };
  }
  const message = getServerMessage(error);
  return isDenied(error)
    ? { status: 'denied', message: message ?? error.message }
    : { status: 'failed', error, message, retry };
}
