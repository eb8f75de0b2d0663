import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import { toDate, toDayNumber } from '../forecast';
import type { AwsAnomaly, DailyServiceAmount } from './types';

/** A larger part than this of an anomaly makes it the entity's. */
const PART = 0.5;

/**
 * The anomalies of AWS that are an entity's: those a monitor found of one of
 * its tag or cost-category values, and those of a service whose cost rose (or
 * fell) with the entity by more than half of the impact in the same days.
 */
export function matchAwsAnomalies(
  anomalies: readonly AwsAnomaly[],
  selectors: readonly CostSelector[],
  days: readonly DailyServiceAmount[],
): AwsAnomaly[] {
  const values = new Set(
    selectors.flatMap(selector =>
      selector.length === 1 ? selector[0].values : [],
    ),
  );
  return anomalies.filter(
    anomaly =>
      (anomaly.dimensionValue !== '' && values.has(anomaly.dimensionValue)) ||
      isExplained(anomaly, days),
  );
}

function isExplained(
  anomaly: AwsAnomaly,
  days: readonly DailyServiceAmount[],
): boolean {
  const impact = anomaly.actual - anomaly.expected;
  const first = toDayNumber(anomaly.firstDay);
  const length = toDayNumber(anomaly.lastDay) - first + 1;
  const before = toDate(first - length);
  let change = 0;
  for (const { date, service, amount } of days) {
    if (anomaly.services.includes(service) && date <= anomaly.lastDay) {
      if (date >= anomaly.firstDay) {
        change += amount;
      } else if (date >= before) {
        change -= amount;
      }
    }
  }
  return impact !== 0 && change / impact > PART;
}
