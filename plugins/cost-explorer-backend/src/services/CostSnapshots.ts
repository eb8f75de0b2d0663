import { KeptPromise } from '@hangar/plugin-aws-node';
import type {
  AllocatedSelector,
  CostAllocations,
  CostReader,
  CostState,
} from '../store';
import { VersionedCache } from './VersionedCache';

/** What the store says about itself at one version. */
export type CostSnapshot = {
  version: number;
  state: CostState;
  allocations: CostAllocations;
};

/** How long the store is not asked again for its version. */
const LIFETIME_MS = 1000;
/** How long the state of some costs is taken for known; there is one for each entity. */
const STATE_LIFETIME_MS = 30_000;
const MAX_STATES = 2000;

/** Asks the store for its version once a second, however many ask. */
export class CostSnapshots {
  readonly #states = new VersionedCache<CostState>(MAX_STATES);
  #last?: CostSnapshot;
  readonly #kept: KeptPromise<CostSnapshot>;

  constructor(
    private readonly reader: CostReader,
    private readonly now: () => Date,
  ) {
    this.#kept = new KeptPromise(() => this.#read(), {
      lifetimeMs: LIFETIME_MS,
      now: () => now().getTime(),
    });
  }

  get(): Promise<CostSnapshot> {
    return this.#kept.get();
  }

  /**
   * The snapshot as far as some costs are concerned: an account that cannot be
   * read makes nobody else's costs old. While all are read, all are the same.
   */
  async getFor(
    snapshot: CostSnapshot,
    allocated: AllocatedSelector[],
  ): Promise<CostSnapshot> {
    if (allocated.length === 0 || !snapshot.state.stale) {
      return snapshot;
    }
    const period = Math.floor(this.now().getTime() / STATE_LIFETIME_MS);
    const state = await this.#states.get(
      snapshot.version,
      JSON.stringify([period, allocated]),
      () => this.reader.getState(allocated),
    );
    return { ...snapshot, state };
  }

  async #read(): Promise<CostSnapshot> {
    // first the version: what is read after it may be newer, never older
    const version = await this.reader.getVersion();
    const [state, allocations] = await Promise.all([
      this.reader.getState(),
      this.#last?.version === version
        ? this.#last.allocations
        : this.reader.getAllocations(),
    ]);
    this.#last = { version, state, allocations };
    return this.#last;
  }
}
