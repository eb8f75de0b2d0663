import { useRouteRef } from '@backstage/core-plugin-api';
import { costsRouteRef } from '../../routes';

/** Where the page of costs shows what some teams own; nothing when an app leaves it out. */
export function useCostsPath(): (owners: string[]) => string | undefined {
  const path = useRootPath();
  return owners => {
    const search = new URLSearchParams([
      ['groupBy', 'entity'],
      ['range', 'mtd'],
      ...owners.map(owner => ['owner', owner]),
    ]);
    return path && `${path}?${search}`;
  };
}

function useRootPath(): string | undefined {
  try {
    return useRouteRef(costsRouteRef)();
  } catch {
    // The route reference throws when its extension is disabled.
    return undefined;
  }
}
