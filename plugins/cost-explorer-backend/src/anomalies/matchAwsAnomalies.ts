import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import { toDate, toDayNumber } from '../forecast';
import type { AwsAnomaly, DailyServiceAmount } from './types';

/** A larger part than this of an anomaly makes it the entity's. */
const PART = 0.5;

/**
 * The anomalies of AWS that are an entity's: those a monitor found of one of
 * its tag or cost-category values, and those of a service whose cost rose (or
 * fell) with the entity by more than half of the impact in the same days. Of
 * what is more than the entity's, amounts and services are the entity's part.
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
  return anomalies.flatMap(anomaly => {
    const { dimensionValue } = anomaly;
    return dimensionValue !== '' && values.has(dimensionValue)
      ? limitToOwn(anomaly, days)
      : (findOwnPart(anomaly, days) ?? []);
  });
}

/** A tag can have the name of a service or the number of an account: no more is told than the entity costs. */
function limitToOwn(
  anomaly: AwsAnomaly,
  days: readonly DailyServiceAmount[],
): AwsAnomaly {
  const own = sumUp(anomaly, days);
  const isOwn =
    anomaly.actual <= own.actual &&
    !anomaly.services.includes(anomaly.dimensionValue);
  return isOwn ? anomaly : { ...anomaly, ...own };
}

/** What an anomaly of a whole service is for the entity; undefined where that is too little. */
function findOwnPart(
  anomaly: AwsAnomaly,
  days: readonly DailyServiceAmount[],
): AwsAnomaly | undefined {
  const impact = anomaly.actual - anomaly.expected;
  const own = days.filter(({ service }) => anomaly.services.includes(service));
  const { actual, expected } = sumUp(anomaly, own);
  if (impact === 0 || (actual - expected) / impact <= PART) {
    return undefined;
  }
  const services = anomaly.services.filter(name =>
    own.some(({ service }) => service === name),
  );
  return { ...anomaly, services, actual, expected };
}

/** What the days of an anomaly cost, and the same number of days before it. */
function sumUp(
  { firstDay, lastDay }: AwsAnomaly,
  days: readonly DailyServiceAmount[],
): Pick<AwsAnomaly, 'actual' | 'expected'> {
  const first = toDayNumber(firstDay);
  const length = toDayNumber(lastDay) - first + 1;
  const before = toDate(first - length);
  const sums = { actual: 0, expected: 0 };
  for (const { date, amount } of days) {
    if (date >= firstDay && date <= lastDay) {
      sums.actual += amount;
    } else if (date >= before && date < firstDay) {
      sums.expected += amount;
    }
  }
  return sums;
}
