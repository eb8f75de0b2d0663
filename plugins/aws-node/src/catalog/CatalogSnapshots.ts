import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createHash } from 'node:crypto';
import { KeptPromise } from '../reads';
import type { CatalogSnapshot } from './CatalogSnapshot';

const PAGE_SIZE = 500;
const LIFETIME_MS = 30_000;

/**
 * The catalog's entities, read with the portal's own credentials at most every
 * half minute; the same object as long as nothing changes. What a caller may
 * see of them is decided elsewhere, by request.
 *
 * @public
 */
export class CatalogSnapshots {
  #last?: { digest: string; snapshot: CatalogSnapshot };
  readonly #kept: KeptPromise<CatalogSnapshot>;

  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      /** The kinds to read, such as `Component`. */
      kinds: string[];
      /** Milliseconds since 1970. */
      now: () => number;
    },
  ) {
    this.#kept = new KeptPromise(() => this.#read(), {
      lifetimeMs: LIFETIME_MS,
      now: options.now,
    });
  }

  /** @throws what the catalog throws; the next one who asks has it read again */
  /** The snapshot, read now where it is older than half a minute. */
  get(): Promise<CatalogSnapshot> {
    return this.#kept.get();
  }

  async #read(): Promise<CatalogSnapshot> {
    const { catalog, auth, kinds } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    for await (const page of catalog.streamEntities(
      {
        filter: { kind: kinds },
        fields: ['apiVersion', 'kind', 'metadata', 'spec', 'relations'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    )) {
      entities.push(...page);
    }
    const digest = createHash('sha256')
      .update(JSON.stringify(entities))
      .digest('base64url');
    if (this.#last?.digest !== digest) {
      const byRef = new Map(
        entities.map(entity => [stringifyEntityRef(entity), entity]),
      );
      this.#last = { digest, snapshot: { entities, byRef } };
    }
    return this.#last.snapshot;
  }
}
