import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { toDay } from '../range';
import { readCostAddress, writeRange, type CostAddress } from './costAddress';

/** What the tab shows, and how to change it. */
export type CostAddressState = CostAddress & {
  setRange(range: string): void;
  /** Null takes a parameter away. */
  setParam(
    name: 'granularity' | 'metric' | 'currency',
    value: string | null,
  ): void;
};

/** What the tab shows; kept in its address, so that a link reproduces it. */
export function useCostAddress(): CostAddressState {
  const [params, setParams] = useSearchParams();
  const today = toDay(new Date());
  const address = useMemo(
    () => readCostAddress(params, today),
    [params, today],
  );
  const update = useCallback(
    (change: (next: URLSearchParams) => void) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          change(next);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    ...address,
    setRange: useCallback(
      range => update(next => writeRange(next, range)),
      [update],
    ),
    setParam: useCallback(
      (name, value) =>
        update(next =>
          value === null ? next.delete(name) : next.set(name, value),
        ),
      [update],
    ),
  };
}
