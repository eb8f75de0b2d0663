import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  useAsyncView,
  type AsyncView,
  type TimeRangeState,
  type TimeWindow,
} from '@hangar/plugin-aws-react';
import type { MetricsResponse } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchApiRef } from '../api';

/** The metrics of an entity in a time range. */
export function useEntityMetrics(
  entity: Entity,
  timeRange: Pick<
    TimeRangeState,
    'key' | 'getWindow' | 'refreshSeconds' | 'refreshCount'
  >,
): AsyncView<MetricsResponse> {
  const api = useApi(cloudwatchApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: timeRange.key,
    refreshSeconds: timeRange.refreshSeconds,
    refreshCount: timeRange.refreshCount,
    fetch: options => api.getMetrics(entity, timeRange.getWindow(), options),
  });
}

/** The same metrics one window earlier, once the window itself is known. */
export function usePreviousMetrics(
  entity: Entity,
  current: MetricsResponse | undefined,
  isEnabled: boolean,
): AsyncView<MetricsResponse> {
  const api = useApi(cloudwatchApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    part: current ? `${current.from}/${current.to}` : '',
    isEnabled: isEnabled && current !== undefined,
    fetch: async options => {
      if (!current) {
        throw new TypeError('There is no period to compare with.');
      }
      return api.getMetrics(entity, getPreviousWindow(current), options);
    },
  });
}

function getPreviousWindow(current: { from: string; to: string }): TimeWindow {
  const from = Date.parse(current.from);
  const length = Date.parse(current.to) - from;
  return { from: new Date(from - length), to: new Date(from) };
}
