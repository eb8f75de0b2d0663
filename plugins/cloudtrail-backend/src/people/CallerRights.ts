import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { EntityDecision, EntityPolicy } from '@hangar/plugin-aws-node';
import { cloudtrailEventsReadPermission } from '@hangar/plugin-cloudtrail-common';

/** What one caller may see, as the policy decided for this request. */
export class CallerRights {
  constructor(
    private readonly policy: EntityPolicy,
    private readonly decisions: {
      catalog: EntityDecision;
      events: EntityDecision;
    },
  ) {}

  /** How far the right to read events reaches. */
  get reach(): 'all' | 'some' | 'none' {
    const { result } = this.decisions.events.policy;
    if (result === AuthorizeResult.CONDITIONAL) {
      return 'some';
    }
    return result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }

  /** Those of the entities that the caller may see in the catalog. */
  filterVisible(entities: readonly Entity[]): Promise<Entity[]> {
    return this.policy.filter(entities, this.decisions.catalog);
  }

  /** Those of the entities whose events the caller may see. */
  async filterReadable(entities: readonly Entity[]): Promise<Entity[]> {
    const visible = await this.filterVisible(entities);
    return this.policy.filter(visible, this.decisions.events);
  }
}

/** Asks the permission backend once for all entities. */
export async function readCallerRights(
  policy: EntityPolicy,
  credentials: BackstageCredentials,
): Promise<CallerRights> {
  const [catalog, events] = await policy.decide(
    [catalogEntityReadPermission, cloudtrailEventsReadPermission],
    credentials,
  );
  return new CallerRights(policy, { catalog, events });
}
