import type { Entity } from '@backstage/catalog-model';
import {
  combineSelectors,
  type CombinedSelectors,
  type EntitySelector,
  getEntitySelector,
  type SelectorOptions,
} from '../selectors';
import type { CostAllocations } from '../store';

const MAX_COMBINED = 2000;

/** What an entity says, with a number that is the same for the same costs. */
type KnownSelector = EntitySelector & { id: number };

/** Reads once what an entity says about its costs, and puts that of many together once. */
export class EntitySelectors {
  readonly #known = new WeakMap<Entity, KnownSelector>();
  readonly #ids = new Map<string, number>();
  readonly #combined = new WeakMap<
    CostAllocations,
    Map<string, CombinedSelectors>
  >();

  constructor(private readonly options: SelectorOptions) {}

  get(entity: Entity): EntitySelector {
    return this.#get(entity);
  }

  /** What entities say together, each cost once. */
  combineAll(
    entities: readonly Entity[],
    allocations: CostAllocations,
  ): CombinedSelectors {
    const all = entities.map(entity => this.#get(entity));
    const key = all.map(({ id }) => id).join();
    const known = this.#combined.get(allocations) ?? new Map();
    this.#combined.set(allocations, known);
    const existing: CombinedSelectors | undefined = known.get(key);
    if (existing) {
      return existing;
    }
    const combined = combineSelectors(
      all
        .map(({ selector }) => selector)
        .filter(selector => selector !== undefined),
      allocations,
    );
    if (known.size < MAX_COMBINED) {
      known.set(key, combined);
    }
    return combined;
  }

  #get(entity: Entity): KnownSelector {
    const known = this.#known.get(entity);
    if (known) {
      return known;
    }
    const read = getEntitySelector(entity, this.options);
    const text = JSON.stringify(read.selector ?? null);
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    const selector = { ...read, id };
    this.#known.set(entity, selector);
    return selector;
  }
}
