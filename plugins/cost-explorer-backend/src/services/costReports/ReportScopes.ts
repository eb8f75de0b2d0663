import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogSnapshot,
  CatalogSnapshots,
} from '@hangar/plugin-aws-node';
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

/** A number for everything that is told apart by being another object. */
const ids = new WeakMap<object, number>();
let lastId = 0;

function getId(thing: object): number {
  const id = ids.get(thing) ?? ++lastId;
  ids.set(thing, id);
  return id;
}

const getFingerprint = (catalog: CatalogSnapshot, entities: Entity[]) =>
  [getId(catalog), ...entities.map(getId)].join();

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
