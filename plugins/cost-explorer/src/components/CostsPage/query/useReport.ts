import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncView, type AsyncView } from '@hangar/plugin-aws-react';
import type {
  CostReport,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import {
  costExplorerApiRef,
  type CostExplorerApi,
  type CostExplorerRequestOptions,
  type CostReportQuery,
} from '../../../api';
import type { CostWindow } from '../../../range';

/** The report as the backend is asked for it; also for the file. */
export function toReportQuery(
  query: SavedReportQuery,
  window: CostWindow,
): CostReportQuery {
  return { groupBy: query.groupBy, ...window, filter: query.filter };
}

/** Costs of what the reader may see; nothing is fetched until the query is known. */
export function useReport(options: {
  query?: SavedReportQuery;
  window?: CostWindow;
  refreshCount?: number;
}): AsyncView<CostReport> {
  const { query, window, refreshCount } = options;
  const api = useApi(costExplorerApiRef);
  return useAsyncView<CostReport>({
    subject: 'costs',
    part: JSON.stringify([query, window]),
    isEnabled: query !== undefined && window !== undefined,
    refreshCount,
    fetch: async request => {
      if (!query || !window) {
        throw new TypeError('There is no report to ask for.');
      }
      return getWholeReport(api, toReportQuery(query, window), request);
    },
  });
}

/** Every page of a report as one; begins anew when the costs change in between. */
async function getWholeReport(
  api: CostExplorerApi,
  query: CostReportQuery,
  request: CostExplorerRequestOptions,
): Promise<CostReport> {
  const first = await api.getReport(query, request);
  const items = [...first.items];
  let cursor = first.nextCursor;
  while (cursor) {
    const page = await api.getReport({ ...query, cursor }, request);
    if (page.asOf !== first.asOf) {
      return getWholeReport(api, query, request);
    }
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return { ...first, items };
}
