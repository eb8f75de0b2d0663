import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  getViewData,
  useAsyncView,
  type AsyncView,
} from '@hangar/plugin-aws-react';
import type {
  SavedReport,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../../api';
import {
  parseCostRange,
  resolveCostRange,
  toDay,
  type CostRangeProblem,
  type CostWindow,
} from '../../../range';
import {
  defaultQuery,
  isSameQuery,
  readReportAddress,
  writeReportAddress,
  type ReportAddress,
} from './reportAddress';

/** What the page shows, as its address says. */
export type ReportState = {
  /** Nothing until the saved report of the address is known. */
  query?: SavedReportQuery;
  window?: CostWindow;
  address: ReportAddress;
  /** The saved report that is open, if one is. */
  saved?: SavedReport;
  /** Why the days of the saved report cannot be shown, where the page shows it. */
  savedRangeProblem?: CostRangeProblem;
  /** What keeps the saved report of the address from being opened. */
  savedView?: AsyncView<SavedReport>;
  /** The page shows something else than the saved report by now. */
  isChanged: boolean;
  setQuery(query: SavedReportQuery): void;
  /** Opens a saved report as it was saved; null leaves it. */
  openReport(id: string | null): void;
  /** Reads the open report again. */
  reloadSaved(): void;
};

/** The report of the page; kept in its address, so that a link reproduces it. */
export function useReportState(): ReportState {
  const [params, setParams] = useSearchParams();
  const today = toDay(new Date());
  const address = useMemo(
    () => readReportAddress(params, today),
    [params, today],
  );
  const reportId = params.get('report');
  const { view, reload } = useSavedReport(reportId);
  const saved = reportId === null ? undefined : getViewData(view);
  const isWaiting = reportId !== null && view.status === 'loading';
  const opened = useMemo(
    () => saved && readSavedQuery(saved.query, today),
    [saved, today],
  );
  const query =
    address.query ?? opened?.query ?? (isWaiting ? undefined : defaultQuery);

  return {
    query,
    window: useMemo(
      () => query && resolveQueryRange(query.range, today),
      [query, today],
    ),
    address,
    saved,
    savedRangeProblem: address.query ? undefined : opened?.rangeProblem,
    savedView: reportId === null ? undefined : view,
    isChanged:
      saved !== undefined &&
      query !== undefined &&
      !isSameQuery(saved.query, query),
    setQuery: useCallback(
      next => setParams(previous => writeReportAddress(previous, next)),
      [setParams],
    ),
    openReport: useCallback(
      id =>
        setParams(previous => {
          const next = writeReportAddress(previous, undefined);
          if (id === null) {
            next.delete('report');
          } else {
            next.set('report', id);
          }
          return next;
        }),
      [setParams],
    ),
    reloadSaved: reload,
  };
}

function useSavedReport(id: string | null) {
  const api = useApi(costExplorerApiRef);
  const [count, setCount] = useState(0);
  const view = useAsyncView<SavedReport>({
    subject: `report/${id}`,
    isEnabled: id !== null,
    refreshCount: count,
    fetch: options => api.getSavedReport(id ?? '', options),
  });
  const reload = useCallback(() => setCount(previous => previous + 1), []);
  return { view, reload };
}

/** A saved range may begin before what the portal keeps by now; the default stands in for it. */
function readSavedQuery(query: SavedReportQuery, today: string): ReportAddress {
  const { problem } = parseCostRange(query.range, today);
  return problem
    ? { query: { ...query, range: defaultQuery.range }, rangeProblem: problem }
    : { query };
}

function resolveQueryRange(
  text: string,
  today: string,
): CostWindow | undefined {
  const { range } = parseCostRange(text, today);
  return range && resolveCostRange(range, today);
}
