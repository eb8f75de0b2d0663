import { useCallback, useMemo } from 'react';
import { useAddressParams } from '@hangar/plugin-aws-react';
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
  const [params, update] = useAddressParams();
  const today = toDay(new Date());
  const address = useMemo(
    () => readCostAddress(params, today),
    [params, today],
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
