import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { EntityPolicy } from '@hangar/plugin-aws-node';
import { costExplorerCostsReadPermission } from '@hangar/plugin-cost-explorer-common';

/** Finds those among many entities whose costs a caller may see. */
export class PermittedEntities {
  constructor(private readonly policy: EntityPolicy) {}

  async filter(
    entities: readonly Entity[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const [catalog, costs] = await this.policy.decide(
      [catalogEntityReadPermission, costExplorerCostsReadPermission],
      credentials,
    );
    const visible = await this.policy.filter(entities, catalog);
    return this.policy.filter(visible, costs);
  }
}
