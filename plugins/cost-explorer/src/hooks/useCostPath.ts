import { useRouteRef } from '@backstage/core-plugin-api';
import { entityCostRouteRef } from '../routes';

/** Where the tab *Cost* of this entity is; nothing when an app leaves it out. */
export function useCostPath(): string | undefined {
  try {
    return useRouteRef(entityCostRouteRef)();
  } catch {
    // The route reference throws when its extension is disabled.
    return undefined;
  }
}
