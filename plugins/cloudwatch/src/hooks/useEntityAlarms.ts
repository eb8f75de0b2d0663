import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  useAsyncView,
  type AsyncView,
  type TimeRangeState,
} from '@hangar/plugin-aws-react';
import type { AlarmsResponse } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchApiRef } from '../api';

/** The alarms of an entity, as they are now. */
export function useEntityAlarms(
  entity: Entity,
  timeRange: Pick<TimeRangeState, 'refreshSeconds' | 'refreshCount'>,
): AsyncView<AlarmsResponse> {
  const api = useApi(cloudwatchApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    refreshSeconds: timeRange.refreshSeconds,
    refreshCount: timeRange.refreshCount,
    fetch: options => api.getAlarms(entity, options),
  });
}
