import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  useAsyncView,
  type AsyncView,
  type TimeRangeState,
} from '@hangar/plugin-aws-react';
import type { LogsResponse } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchApiRef } from '../api';

/** What a log search looks for; kept in the address. */
export type LogFilter = { query: string; errorsOnly: boolean };

/**
 * The newest log events. Fetched again only when asked for, since each search
 * is billed by the bytes it scans.
 */
export function useEntityLogs(
  entity: Entity,
  timeRange: Pick<TimeRangeState, 'key' | 'getWindow' | 'refreshCount'>,
  filter: LogFilter,
): AsyncView<LogsResponse> {
  const api = useApi(cloudwatchApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: JSON.stringify([timeRange.key, filter.query, filter.errorsOnly]),
    refreshCount: timeRange.refreshCount,
    fetch: options =>
      api.getLogs(
        entity,
        { window: timeRange.getWindow(), ...filter },
        options,
      ),
  });
}
