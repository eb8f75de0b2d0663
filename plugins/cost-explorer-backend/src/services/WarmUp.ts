import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { addMonths, getFirstOfMonth, getToday } from '../inputs';
import type { CostTableReader } from '../tables';
import type { ReportScopes } from './costReports';
import type { CostSnapshot, CostSnapshots } from './CostSnapshots';
import type { EntitySelectors } from './EntitySelectors';
import { orderCurrencies, type ScopeLedgers } from './ScopeLedgers';

/** The ranges that pages begin with lie in these, with as many days before them. */
const MONTHS = 3;

/**
 * Reads ahead what the first viewer after a change of the store would wait for:
 * the last months of everything. Nothing of it is answered without a check.
 */
export class WarmUp {
  #done = -1;

  constructor(
    private readonly options: {
      scopes: ReportScopes;
      selectors: EntitySelectors;
      snapshots: CostSnapshots;
      tables: CostTableReader;
      ledgers: ScopeLedgers;
      metric: CostMetric;
      now: () => Date;
    },
  ) {}

  /** Does nothing where the store has not changed since. */
  async run(signal: AbortSignal): Promise<void> {
    const { scopes, selectors, snapshots, ledgers, metric } = this.options;
    const snapshot = await snapshots.get();
    if (snapshot.version === this.#done || !snapshot.state.coverage) {
      return;
    }
    const { entities } = await scopes.getWhole();
    const { allocated } = selectors.combineAll(entities, snapshot.allocations);
    for (const { allocation } of allocated) {
      await this.#readTables(snapshot, allocation, signal);
    }
    if (!signal.aborted) {
      await ledgers.read(snapshot, { allocated, metric });
      this.#done = snapshot.version;
    }
  }

  async #readTables(
    snapshot: CostSnapshot,
    allocation: string,
    signal: AbortSignal,
  ) {
    const { tables, metric, now } = this.options;
    const [currency] = orderCurrencies(snapshot);
    const first = getFirstOfMonth(getToday(now()));
    for (const by of [[], ['service'], ['account']] as const) {
      for (let index = 0; index < MONTHS && !signal.aborted; index++) {
        const from = addMonths(first, -index);
        const query = { allocation, metric, currency, by, from };
        await tables.readMonth(snapshot, query);
      }
    }
  }
}
