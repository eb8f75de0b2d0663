import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import { createHash } from 'node:crypto';

/** Everything that can have activity. */
const KINDS = ['Component', 'Resource', 'System', 'Domain', 'Group', 'User'];
const PAGE_SIZE = 500;
const LIFETIME_MS = 30_000;

/**
 * The catalog's entities, read with the portal's own credentials at most every
 * half minute; the same object as long as nothing changes. What a caller may
 * see of them is decided elsewhere, by request.
 */
export class CatalogSnapshots {
  #last?: { digest: string; snapshot: CatalogSnapshot };
  #kept?: { until: number; snapshot: Promise<CatalogSnapshot> };

  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    private readonly now: () => number,
  ) {}

  get(): Promise<CatalogSnapshot> {
    const now = this.now();
    if (
      this.#kept &&
      now < this.#kept.until &&
      now >= this.#kept.until - LIFETIME_MS
    ) {
      return this.#kept.snapshot;
    }
    const snapshot = this.#read();
    const kept = { until: now + LIFETIME_MS, snapshot };
    this.#kept = kept;
    snapshot.catch(() => {
      if (this.#kept === kept) {
        this.#kept = undefined;
      }
    });
    return snapshot;
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
