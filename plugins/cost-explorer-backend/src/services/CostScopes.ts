import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  type CatalogSnapshots,
  type EntityAccess,
  getEntityMembers,
} from '@hangar/plugin-aws-node';
import {
  costExplorerCostsReadPermission,
  type CostProblem,
  type CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { AllocatedSelector } from '../store';
import type { CostSnapshot } from './CostSnapshots';
import type { EntitySelectors } from './EntitySelectors';
import { isCollective } from './isCollective';
import type { PermittedEntities } from './PermittedEntities';

/** An entity, and those of its costs that a caller may see. */
export type CostScope = {
  entity: Entity;
  entityRef: string;
  /** The entity itself, or the members of a group or a system. */
  members: Entity[];
  /** There are members that the caller may not see. */
  isPartial: boolean;
};

/** Where the costs of a scope are. */
export type ScopeSelectors = {
  selectors: CostSelector[];
  allocated: AllocatedSelector[];
  problems: CostProblem[];
};

/** Decides which costs belong to an entity, and which of them a caller may see. */
export class CostScopes {
  constructor(
    private readonly options: {
      access: EntityAccess;
      permitted: PermittedEntities;
      catalog: CatalogSnapshots;
      selectors: EntitySelectors;
    },
  ) {}

  /**
   * What the caller may see of an entity's costs. Of a group or a system these
   * are the costs of the members they may see, which may be none of its own.
   *
   * @throws NotFoundError when the caller may not see the entity
   * @throws NotAllowedError when they see it, but none of its costs
   */
  async authorize(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<CostScope> {
    const { access } = this.options;
    const entity = await access.getEntity(ref, credentials);
    const entityRef = stringifyEntityRef(entity);
    const all = await this.#listMembers(entity);
    if (!isCollective(entity) || all.length === 0) {
      await access.require(
        entity,
        costExplorerCostsReadPermission,
        credentials,
      );
      return { entity, entityRef, members: all, isPartial: false };
    }
    const members = await this.options.permitted.filter(all, credentials);
    if (members.length === 0) {
      throw new NotAllowedError(
        `You need the permission ${costExplorerCostsReadPermission.name} on at least one of the entities that ${entityRef} is made of. Ask their owners, or whoever runs the portal`,
      );
    }
    const isPartial = members.length < all.length;
    return { entity, entityRef, members, isPartial };
  }

  /** All of an entity's costs, for the portal's own work: nobody's rights are asked. */
  async getWhole(entity: Entity): Promise<CostScope> {
    const entityRef = stringifyEntityRef(entity);
    const members = await this.#listMembers(entity);
    return { entity, entityRef, members, isPartial: false };
  }

  /** Where the costs are, each once; and what the reader has to know of it. */
  getSelectors(scope: CostScope, snapshot: CostSnapshot): ScopeSelectors {
    const { selectors } = this.options;
    const own = scope.members.map(member => selectors.get(member));
    const combined = selectors.combineAll(scope.members, snapshot.allocations);
    return {
      selectors: combined.selectors,
      allocated: combined.allocated,
      problems: [
        ...own.flatMap(({ problems }) => problems),
        ...combined.problems,
        ...(scope.isPartial
          ? [
              {
                kind: 'partial' as const,
                subject: scope.entityRef,
                message: `${scope.entityRef} is made of more than you may see: these are the costs of ${scope.members.length} of its members`,
              },
            ]
          : []),
      ],
    };
  }

  async #listMembers(entity: Entity): Promise<Entity[]> {
    if (!isCollective(entity)) {
      return [entity];
    }
    const { catalog, selectors } = this.options;
    const members = getEntityMembers(await catalog.get(), entity);
    // a group or a system can have tags of its own
    return [entity, ...members].filter(member => {
      const { selector, problems } = selectors.get(member);
      return selector !== undefined || problems.length > 0;
    });
  }
}
