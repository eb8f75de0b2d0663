import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Search parameters of the page that are not the report; null takes one away. */
export function useSearchParamState() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Record<string, string | null>) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(values)) {
            if (value === null) {
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
