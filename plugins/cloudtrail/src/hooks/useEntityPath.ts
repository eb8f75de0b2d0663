import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** Finds the tab *Activity* of an entity; nothing where an app has no catalog. */
export function useEntityActivityPath() {
  const getEntityPath = useOptionalEntityRoute();
  return (ref: string): string | undefined => {
    try {
      const params = entityRouteParams(parseEntityRef(ref));
      return getEntityPath && `${getEntityPath(params)}/activity`;
    } catch {
      return undefined;
    }
  };
}

function useOptionalEntityRoute() {
  try {
    return useRouteRef(entityRouteRef);
  } catch {
    // The route reference throws where an app has no catalog page.
    return undefined;
  }
}
