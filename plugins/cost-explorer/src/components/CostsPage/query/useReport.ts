import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncView, type AsyncView } from '@hangar/plugin-aws-react';
import type {
  CostReport,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef, type CostReportQuery } from '../../../api';
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
      return api.getReport(toReportQuery(query, window), request);
    },
  });
}
