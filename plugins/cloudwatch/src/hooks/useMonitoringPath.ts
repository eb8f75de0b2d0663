import { useRouteRef } from '@backstage/core-plugin-api';
import { monitoringRouteRef } from '../routes';

/** Where the tab *Monitoring* of this entity is; nothing when an app leaves it out. */
export function useMonitoringPath(): string | undefined {
  try {
    return useRouteRef(monitoringRouteRef)();
  } catch {
    // The route reference throws when its extension is disabled.
    return undefined;
  }
}
