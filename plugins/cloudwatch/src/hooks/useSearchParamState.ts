import { useCallback } from 'react';
import { useAddressParams } from '@hangar/plugin-aws-react';

/** Changes several search parameters at once; null takes one away. */
export type SearchParamChange = Record<string, string | null>;

/** Search parameters of the page, which keep what is shown in its address. */
export function useSearchParamState() {
  const [params, update] = useAddressParams();
  const change = useCallback(
    (values: SearchParamChange) =>
      update(next => {
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === '') {
            next.delete(name);
          } else {
            next.set(name, value);
          }
        }
      }),
    [update],
  );
  return [params, change] as const;
}
