import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { cloudtrailEventsReadPermission } from '@hangar/plugin-cloudtrail-common';
import { isKnown, meets } from './catalogCriteria';

type Permission = ResourcePermission<'catalog-entity'>;

/** How many entities the permission backend is asked about at once. */
const BATCH = 200;

/** What one caller may see, as the policy decided for this request. */
export class CallerRights {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly credentials: BackstageCredentials,
    private readonly decisions: {
      catalog: PolicyDecision;
      events: PolicyDecision;
    },
  ) {}

  /** How far the right to read events reaches. */
  get reach(): 'all' | 'some' | 'none' {
    const { result } = this.decisions.events;
    if (result === AuthorizeResult.CONDITIONAL) {
      return 'some';
    }
    return result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }

  /** Those of the entities that the caller may see in the catalog. */
  filterVisible(entities: readonly Entity[]): Promise<Entity[]> {
    return this.#apply(entities, {
      decision: this.decisions.catalog,
      permission: catalogEntityReadPermission,
    });
  }

  /** Those of the entities whose events the caller may see. */
  async filterReadable(entities: readonly Entity[]): Promise<Entity[]> {
    return this.#apply(await this.filterVisible(entities), {
      decision: this.decisions.events,
      permission: cloudtrailEventsReadPermission,
    });
  }

  async #apply(
    entities: readonly Entity[],
    question: { decision: PolicyDecision; permission: Permission },
  ): Promise<Entity[]> {
    const { decision, permission } = question;
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return decision.result === AuthorizeResult.ALLOW ? [...entities] : [];
    }
    const { conditions } = decision;
    return isKnown(conditions)
      ? entities.filter(entity => meets(entity, conditions))
      : this.#askEach(entities, permission);
  }

  async #askEach(
    entities: readonly Entity[],
    permission: Permission,
  ): Promise<Entity[]> {
    const allowed: Entity[] = [];
    for (let start = 0; start < entities.length; start += BATCH) {
      const batch = entities.slice(start, start + BATCH);
      const decisions = await this.permissions.authorize(
        batch.map(entity => ({
          permission,
          resourceRef: stringifyEntityRef(entity),
        })),
        { credentials: this.credentials },
      );
      allowed.push(
        ...batch.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      );
    }
    return allowed;
  }
}

/**
 * Asks the permission backend once for all entities; its conditions are applied
 * here as the catalog would. Where it answers with a rule that is not the
 * catalog's own, it is asked about each entity.
 */
export async function readCallerRights(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<CallerRights> {
  const [catalog, events] = await permissions.authorizeConditional(
    [
      { permission: catalogEntityReadPermission },
      { permission: cloudtrailEventsReadPermission },
    ],
    { credentials },
  );
  return new CallerRights(permissions, credentials, { catalog, events });
}
