import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

// Long enough that not every key press is a request.
const DELAY_MS = 400;

/**
 * Whether the catalog already has a component of that name. Undefined while it
 * is not known; the action that publishes checks again.
 */
export function useNameTaken(name: string | undefined): boolean | undefined {
  const catalog = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<{ name: string; taken: boolean }>();

  useEffect(() => {
    if (!name) {
      return undefined;
    }
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const entity = await catalog.getEntityByRef(
          `component:default/${name}`,
        );
        if (current) {
          setAnswer({ name, taken: Boolean(entity) });
        }
      } catch {
        // Not known; the form asks again when it moves on.
      }
    }, DELAY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [catalog, name]);

  return answer?.name === name ? answer?.taken : undefined;
}
