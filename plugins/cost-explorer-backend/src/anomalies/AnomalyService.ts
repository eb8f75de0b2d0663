import type { Money } from '@hangar/plugin-aws-common';
import type {
  CostAnomaly,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { AnomalyStore } from './AnomalyStore';
import { findAnomalies } from './findAnomalies';
import { matchAwsAnomalies } from './matchAwsAnomalies';
import type { AnomalyOptions, AwsAnomaly, DailyServiceAmount } from './types';

/** Answers which days of an entity were out of the ordinary, by the portal and by Cost Explorer. */
export class AnomalyService {
  constructor(private readonly store: AnomalyStore) {}

  /**
   * Newest first. Reads the store only.
   *
   * @param days - charges by service, with eight weeks or more before `from`
   */
  async getAnomalies(
    entity: { entityRef: string; selectors: CostSelector[]; currency: string },
    days: readonly DailyServiceAmount[],
    options: AnomalyOptions,
  ): Promise<CostAnomaly[]> {
    const { entityRef, selectors, currency } = entity;
    const toMoney = (amount: number): Money => ({
      amount: amount.toFixed(2),
      currency,
    });
    const toAmounts = ({
      actual,
      expected,
    }: Record<'actual' | 'expected', number>) => ({
      actual: toMoney(actual),
      expected: toMoney(expected),
      impact: toMoney(actual - expected),
    });
    const own = findAnomalies(days, options).map(
      ({ date, service, ...amounts }): CostAnomaly => ({
        id: `portal:${entityRef}:${date}`,
        date,
        ...toAmounts(amounts),
        service,
        source: 'portal',
      }),
    );
    const isLarge = ({ actual, expected }: AwsAnomaly) =>
      Math.abs(actual - expected) >= options.minimumImpact;
    const known = (await this.store.list(options)).filter(isLarge);
    // of a large one, the entity's part can be small
    const matched = matchAwsAnomalies(known, selectors, days)
      .filter(isLarge)
      .map((anomaly): CostAnomaly => ({
        id: `cost-explorer:${anomaly.payerId}:${anomaly.id}`,
        date: anomaly.firstDay,
        ...toAmounts(anomaly),
        ...(anomaly.services[0] && { service: anomaly.services[0] }),
        source: 'cost-explorer',
      }));
    return [...own, ...matched].sort((a, b) => b.date.localeCompare(a.date));
  }
}
