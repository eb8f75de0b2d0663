import { useMemo } from 'react';
import type { Entity } from '@backstage/catalog-model';
import {
  getViewData,
  useEntityChanges,
  type AsyncView,
  type ChartMarker,
  type EntityChanges,
} from '@hangar/plugin-aws-react';
import type { MetricsResponse } from '@hangar/plugin-cloudwatch-common';
import { useActivityPath } from './useActivityPath';

/** What was changed while the metrics were measured. */
export type MarkedChanges = {
  /** The app has a plugin that knows changes. */
  isAvailable: boolean;
  view: AsyncView<EntityChanges>;
  markers?: ChartMarker[];
  /** The tab with all activity, in the same stretch of time. */
  href?: string;
};

/** Finds changes in exactly the stretch of time that the charts show. */
export function useMarkedChanges(
  entity: Entity,
  metrics: Pick<MetricsResponse, 'from' | 'to'> | undefined,
  isShown: boolean,
): MarkedChanges {
  const path = useActivityPath();
  const from = metrics?.from;
  const to = metrics?.to;
  const window = useMemo(
    () => (from && to ? { from: new Date(from), to: new Date(to) } : undefined),
    [from, to],
  );
  const { isAvailable, view } = useEntityChanges({
    entity,
    window,
    isEnabled: isShown,
  });
  return {
    isAvailable,
    view,
    markers: isShown ? getViewData(view)?.items : undefined,
    href:
      path && from && to
        ? `${path}?${new URLSearchParams({ from, to })}`
        : undefined,
  };
}
