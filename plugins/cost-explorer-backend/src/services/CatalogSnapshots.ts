import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import { createHash } from 'node:crypto';
import { KeptPromise } from '../kept';

/** Everything that can have costs. */
const KINDS = ['Component', 'Resource', 'System', 'Group'];
const PAGE_SIZE = 500;
const LIFETIME_MS = 30_000;

/**
 * The catalog's entities, read with the portal's own credentials at most every
 * half minute; the same object as long as nothing changes. What a caller may
 * see of them is decided elsewhere, by request.
 */
export class CatalogSnapshots {
  #last?: { digest: string; snapshot: CatalogSnapshot };
  readonly #kept: KeptPromise<CatalogSnapshot>;

  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    now: () => Date,
  ) {
    const options = { lifetimeMs: LIFETIME_MS, now };
    this.#kept = new KeptPromise(() => this.#read(), options);
  }

  get(): Promise<CatalogSnapshot> {
    return this.#kept.get();
  }

  async #read(): Promise<CatalogSnapshot> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    for await (const page of this.catalog.streamEntities(
      {
        filter: { kind: KINDS },
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
