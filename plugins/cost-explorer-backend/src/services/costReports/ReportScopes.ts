import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import type { CatalogSnapshot, CatalogSnapshots } from '../CatalogSnapshots';
import type { EntitySelectors } from '../EntitySelectors';
import type { PermittedEntities } from '../PermittedEntities';

/** The entities that a report can be about: only what the caller may see. */
export type ReportScope = {
  catalog: CatalogSnapshot;
  entities: Entity[];
  /** There are entities with costs that the caller may not see. */
  isPartial: boolean;
  /** The same for the same entities, as the catalog knows them. */
  fingerprint: string;
};

const catalogIds = new WeakMap<CatalogSnapshot, number>();
let lastCatalogId = 0;

function getCatalogId(catalog: CatalogSnapshot): number {
  const id = catalogIds.get(catalog) ?? ++lastCatalogId;
  catalogIds.set(catalog, id);
  return id;
}

function getFingerprint(catalog: CatalogSnapshot, entities: Entity[]): string {
  const hash = createHash('sha256');
  for (const entity of entities) {
    hash.update(stringifyEntityRef(entity)).update('\n');
  }
  return `${getCatalogId(catalog)}:${hash.digest('base64url')}`;
}

/** Decides which entities' costs a caller finds in a report. */
export class ReportScopes {
  constructor(
    private readonly options: {
      catalog: CatalogSnapshots;
      permitted: PermittedEntities;
      selectors: EntitySelectors;
    },
  ) {}

  async authorize(credentials: BackstageCredentials): Promise<ReportScope> {
    const whole = await this.getWhole();
    const entities = await this.options.permitted.filter(
      whole.entities,
      credentials,
    );
    const { catalog } = whole;
    return {
      catalog,
      entities,
      isPartial: entities.length < whole.entities.length,
      fingerprint: getFingerprint(catalog, entities),
    };
  }

  /** Every entity with costs, for the portal's own sums: nobody's rights are asked. */
  async getWhole(): Promise<ReportScope> {
    const catalog = await this.options.catalog.get();
    const entities = catalog.entities.filter(
      entity => this.options.selectors.get(entity).selector !== undefined,
    );
    return {
      catalog,
      entities,
      isPartial: false,
      fingerprint: getFingerprint(catalog, entities),
    };
  }
}
