import type { Entity } from '@backstage/catalog-model';
import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import {
  combineSelectors,
  type CombinedSelectors,
  type EntitySelector,
  getEntitySelector,
  type SelectorOptions,
} from '../selectors';
import type { CostAllocations } from '../store';

const MAX_COMBINED = 2000;

/** Reads once what an entity says about its costs, as long as it is the same object. */
export class EntitySelectors {
  readonly #known = new WeakMap<Entity, EntitySelector>();

  readonly #combined = new WeakMap<
    CostAllocations,
    Map<string, CombinedSelectors>
  >();

  constructor(private readonly options: SelectorOptions) {}

  get(entity: Entity): EntitySelector {
    const known = this.#known.get(entity);
    if (known) {
      return known;
    }
    const selector = getEntitySelector(entity, this.options);
    this.#known.set(entity, selector);
    return selector;
  }

  /** What entities say together, each cost once. */
  combineAll(
    entities: readonly Entity[],
    allocations: CostAllocations,
  ): CombinedSelectors {
    const selectors = entities.map(entity => this.get(entity).selector);
    return this.combine(
      selectors.filter(selector => selector !== undefined),
      allocations,
    );
  }

  /** Puts selectors together so that each cost is counted once; of a thousand entities only once. */
  combine(
    selectors: CostSelector[],
    allocations: CostAllocations,
  ): CombinedSelectors {
    const key = JSON.stringify(selectors);
    const known = this.#combined.get(allocations) ?? new Map();
    this.#combined.set(allocations, known);
    const combined: CombinedSelectors =
      known.get(key) ?? combineSelectors(selectors, allocations);
    if (known.size < MAX_COMBINED) {
      known.set(key, combined);
    }
    return combined;
  }
}
