import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Changes several search parameters at once; null takes one away. */
export type SearchParamChange = Record<string, string | null>;

/** Search parameters of the page, which keep what is shown in its address. */
export function useSearchParamState() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: SearchParamChange) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(values)) {
            if (value === null || value === '') {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [params, change] as const;
}
