import {
  type CostMetric,
  resolveCostRange,
} from '@hangar/plugin-cost-explorer-common';
import { getToday } from '../inputs';
import { clipRange } from './answers';
import { toCostKeys } from './costKeys';
import { readReportTables, type ReportScopes } from './costReports';
import type { CostSnapshot, CostSnapshots } from './CostSnapshots';
import type { EntitySelectors } from './EntitySelectors';
import { orderCurrencies, type ScopeLedgers } from './ScopeLedgers';
import type { ScopeTables } from './ScopeTables';

/** What pages begin with. */
const ranges = ['mtd', '30d'] as const;
const groupBys = ['owner', 'service', 'account'] as const;

/**
 * Reads ahead what the first viewer after a change of the store would wait for:
 * the costs of everything in the usual ranges. Nothing of it is answered
 * without a check.
 */
export class WarmUp {
  #done = '';

  constructor(
    private readonly options: {
      scopes: ReportScopes;
      selectors: EntitySelectors;
      snapshots: CostSnapshots;
      tables: ScopeTables;
      ledgers: ScopeLedgers;
      metric: CostMetric;
      now: () => Date;
    },
  ) {}

  /** Does nothing where neither the store nor the day has changed since. */
  async run(signal: AbortSignal): Promise<void> {
    const { scopes, selectors, snapshots, ledgers, metric, now } = this.options;
    const snapshot = await snapshots.get();
    const today = getToday(now());
    const state = `${snapshot.version} ${today}`;
    if (state === this.#done || !snapshot.state.coverage) {
      return;
    }
    const { entities } = await scopes.getWhole();
    const { allocated } = selectors.combineAll(entities, snapshot.allocations);
    await this.#readTables(snapshot, toCostKeys(allocated), { today, signal });
    if (!signal.aborted) {
      await ledgers.read(snapshot, { allocated, metric });
      this.#done = state;
    }
  }

  async #readTables(
    snapshot: CostSnapshot,
    keys: ReturnType<typeof toCostKeys>,
    { today, signal }: { today: string; signal: AbortSignal },
  ) {
    const { tables, metric } = this.options;
    const [currency] = orderCurrencies(snapshot);
    for (const name of ranges) {
      const asked = resolveCostRange(name, today);
      const { range } = clipRange(
        snapshot,
        asked ?? { from: today, to: today },
      );
      for (const groupBy of signal.aborted ? [] : groupBys) {
        await readReportTables(tables, snapshot, {
          ...{ keys, range, metric, currency, groupBy, filter: {} },
        });
      }
    }
  }
}
