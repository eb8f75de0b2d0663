import { useCallback } from 'react';
import { useAddressParams } from '@hangar/plugin-aws-react';

/** Search parameters of the page that are not the report; null takes one away. */
export function useSearchParamState() {
  const [params, update] = useAddressParams();
  const change = useCallback(
    (values: Record<string, string | null>) =>
      update(next => {
        for (const [name, value] of Object.entries(values)) {
          if (value === null) {
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
