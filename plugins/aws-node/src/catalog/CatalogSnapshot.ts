import type { Entity } from '@backstage/catalog-model';

/**
 * Entities of the kinds that a plugin asks for, as the catalog knew them at one time.
 *
 * @public
 */
export type CatalogSnapshot = {
  entities: readonly Entity[];
  /** By entity refs in full, as `stringifyEntityRef` writes them. */
  byRef: ReadonlyMap<string, Entity>;
};
