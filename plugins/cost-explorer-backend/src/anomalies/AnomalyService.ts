import type {
  CostAnomaly,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { AnomalyStore } from './AnomalyStore';
import type { AnomalyOptions, DailyServiceAmount } from './types';

/** Answers which days of an entity were out of the ordinary, by the portal and by Cost Explorer. */
export class AnomalyService {
  constructor(private readonly store: AnomalyStore) {}

  /**
   * Newest first. Reads the store only.
   *
   * @param days - by service, with eight weeks or more before `from`
   */
  async getAnomalies(
    _entity: { entityRef: string; selectors: CostSelector[]; currency: string },
    _days: readonly DailyServiceAmount[],
    _options: AnomalyOptions,
  ): Promise<CostAnomaly[]> {
    return [];
  }
}
