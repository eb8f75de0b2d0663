import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Changes the search parameters of a page; those that `change` leaves alone
 * stay. The browser's "back" undoes it only where `replace` is false.
 *
 * @public
 */
export type UpdateAddressParams = (
  change: (next: URLSearchParams) => void,
  options?: { replace: boolean },
) => void;

/**
 * The search parameters of the page, which keep what is shown in its address,
 * and how to change several of them at once.
 *
 * @public
 */
export function useAddressParams(): [URLSearchParams, UpdateAddressParams] {
  const [params, setParams] = useSearchParams();
  const update: UpdateAddressParams = useCallback(
    (change, { replace } = { replace: true }) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          change(next);
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  return [params, update];
}
