import { useCallback, useMemo, useState } from 'react';
import { useAddressParams } from '../address';
import {
  parseAutoRefresh,
  parseTimeRange,
  type TimeRangeParams,
} from './parseTimeRange';
import {
  AUTO_REFRESH_SECONDS,
  PRESET_SECONDS,
  type AutoRefresh,
  type TimeRangeProblem,
  type TimeRangeSelection,
  type TimeWindow,
} from './types';

/**
 * The time range and refresh interval of a page.
 *
 * @public
 */
export type TimeRangeState = {
  selection: TimeRangeSelection;
  /** Changes when, and only when, another range is chosen. */
  key: string;
  /** Resolves the selection at this moment: a named range ends now. */
  getWindow(): TimeWindow;
  setSelection(selection: TimeRangeSelection): void;
  autoRefresh: AutoRefresh;
  /** Seconds between two fetches; 0 is never by itself. */
  refreshSeconds: number;
  setAutoRefresh(value: AutoRefresh): void;
  /** Grows with each press of "refresh". */
  refreshCount: number;
  refreshNow(): void;
  /** What could not be used of the address; tell it with {@link TimeRangeProblems}. */
  problems: TimeRangeProblem[];
};

/**
 * The time range of a page, kept in its address: `range=3h`, or `from` and
 * `to` (ISO 8601), and `refresh=1m`.
 *
 * @public
 */
export function useTimeRange(): TimeRangeState {
  const [params, update] = useAddressParams();
  const [refreshCount, setRefreshCount] = useState(0);
  const range = params.get('range');
  const from = params.get('from');
  const to = params.get('to');
  const refresh = params.get('refresh');
  const { selection, autoRefresh, problems } = useMemo(
    () => readAddress({ range, from, to }, refresh),
    [range, from, to, refresh],
  );

  return {
    selection,
    key: describeSelection(selection),
    getWindow: useCallback(() => resolveWindow(selection), [selection]),
    setSelection: useCallback(
      value => update(next => writeSelection(next, value)),
      [update],
    ),
    autoRefresh,
    refreshSeconds: AUTO_REFRESH_SECONDS[autoRefresh],
    setAutoRefresh: useCallback(
      value =>
        update(next =>
          value === 'off' ? next.delete('refresh') : next.set('refresh', value),
        ),
      [update],
    ),
    refreshCount,
    refreshNow: useCallback(() => setRefreshCount(count => count + 1), []),
    problems,
  };
}

/** The stretch of time a selection means at `now`. */
export function resolveWindow(
  selection: TimeRangeSelection,
  now: Date = new Date(),
): TimeWindow {
  if (selection.type === 'absolute') {
    return { from: selection.from, to: selection.to };
  }
  const length = PRESET_SECONDS[selection.preset] * 1000;
  return { from: new Date(now.getTime() - length), to: now };
}

function readAddress(params: TimeRangeParams, refreshParam: string | null) {
  const range = parseTimeRange(params);
  const refresh = parseAutoRefresh(refreshParam);
  return {
    selection: range.selection,
    autoRefresh: refresh.autoRefresh,
    problems: [range.problem, refresh.problem].filter(
      (problem): problem is TimeRangeProblem => problem !== undefined,
    ),
  };
}

function describeSelection(selection: TimeRangeSelection): string {
  return selection.type === 'relative'
    ? selection.preset
    : `${selection.from.toISOString()}/${selection.to.toISOString()}`;
}

function writeSelection(next: URLSearchParams, value: TimeRangeSelection) {
  next.delete('range');
  next.delete('from');
  next.delete('to');
  if (value.type === 'relative') {
    next.set('range', value.preset);
  } else {
    next.set('from', value.from.toISOString());
    next.set('to', value.to.toISOString());
  }
}
