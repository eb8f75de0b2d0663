import type { Entity } from '@backstage/catalog-model';
import { createApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import type { AsyncView } from '../asyncView';
import type { TimeWindow } from '../timeRange';

/**
 * Something that was changed: when, and what in a sentence of the reader's language.
 *
 * @public
 */
export type EntityChange = {
  id: string;
  /** ISO 8601. */
  time: string;
  text: string;
};

/**
 * Changes of an entity in a stretch of time, the newest first.
 *
 * @public
 */
export type EntityChanges = {
  items: EntityChange[];
  /** There were more: these are the newest. */
  isTruncated: boolean;
};

/**
 * What is asked for; nothing is fetched without a window, or while not enabled.
 *
 * @public
 */
export type EntityChangesOptions = {
  entity: Entity;
  window?: TimeWindow;
  isEnabled: boolean;
};

/**
 * Knows what was changed. A plugin provides it for others that show changes
 * beside their own data, so that none of them depends on another.
 *
 * @public
 */
export type EntityChangesApi = {
  /** A hook: its answer changes with the reader's language. */
  useChanges(options: EntityChangesOptions): AsyncView<EntityChanges>;
};

/**
 * Reference of the API that knows what was changed; provided by the CloudTrail plugin.
 *
 * @public
 */
export const entityChangesApiRef = createApiRef<EntityChangesApi>({
  id: 'plugin.cloudtrail.entity-changes',
});

const useNoChanges = (): AsyncView<EntityChanges> => ({ status: 'loading' });

/**
 * What was changed, where the app has a plugin that knows.
 *
 * @public
 */
export function useEntityChanges(options: EntityChangesOptions): {
  isAvailable: boolean;
  view: AsyncView<EntityChanges>;
} {
  const api = useApiHolder().get(entityChangesApiRef);
  // An app has the same APIs as long as it runs, so the order of hooks stays.
  const useChanges = api?.useChanges ?? useNoChanges;
  return { isAvailable: api !== undefined, view: useChanges(options) };
}
