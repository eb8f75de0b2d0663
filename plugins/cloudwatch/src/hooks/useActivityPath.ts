import { useRouteRef } from '@backstage/core-plugin-api';
import { activityExternalRouteRef } from '../routes';

/** Where the tab *Activity* of this entity is; nothing when an app leaves it out. */
export function useActivityPath(): string | undefined {
  try {
    return useRouteRef(activityExternalRouteRef)?.();
  } catch {
    // The route reference throws where its target is on no page.
    return undefined;
  }
}
