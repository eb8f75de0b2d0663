import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const KEEP_MS = 60_000;

/** Which groups belong to which, as the catalog knows it; read at most once a minute. */
export class GroupTree {
  #kept?: { until: number; children: Promise<Map<string, string[]>> };

  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    private readonly now: () => number = Date.now,
  ) {}

  /** The references, and every group below one of them. */
  async withDescendants(refs: readonly string[]): Promise<string[]> {
    const children = await this.#getChildren();
    const found = new Set(refs);
    // A set goes on over what is added to it meanwhile, and takes a circle of groups once.
    for (const ref of found) {
      children.get(ref)?.forEach(child => found.add(child));
    }
    return [...found];
  }

  #getChildren(): Promise<Map<string, string[]>> {
    if (this.#kept && this.#kept.until > this.now()) {
      return this.#kept.children;
    }
    const children = this.#read();
    this.#kept = { until: this.now() + KEEP_MS, children };
    children.catch(() => {
      this.#kept = undefined;
    });
    return children;
  }

  async #read(): Promise<Map<string, string[]>> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const { items } = await this.catalog.getEntities(
      {
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials },
    );
    return new Map(
      items.map(group => [
        stringifyEntityRef(group),
        (group.relations ?? [])
          .filter(({ type }) => type === RELATION_PARENT_OF)
          .map(({ targetRef }) => targetRef),
      ]),
    );
  }
}
