import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { CostGroupBy } from '@hangar/plugin-cost-explorer-common';

const ENTITY_GROUPINGS: CostGroupBy[] = ['entity', 'owner', 'system'];

/** Finds the tab *Cost* of what a row stands for; a person has only a page. */
export function useEntityCostPath() {
  const getEntityPath = useEntityPath();
  return (groupBy: CostGroupBy, key: string): string | undefined => {
    if (!getEntityPath || key === '' || !ENTITY_GROUPINGS.includes(groupBy)) {
      return undefined;
    }
    try {
      const ref = parseEntityRef(key);
      const path = getEntityPath(entityRouteParams(ref));
      return ref.kind === 'user' ? path : `${path}/cost`;
    } catch {
      return undefined;
    }
  };
}

function useEntityPath() {
  try {
    return useRouteRef(entityRouteRef);
  } catch {
    // The route reference throws where an app has no catalog page.
    return undefined;
  }
}
