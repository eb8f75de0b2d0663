import { toUsd } from '../../world/costs/amounts';
import { billedItem } from '../../world/costs/billedItems';
import type { CostBook } from '../../world/costs/CostBook';
import { DAY_MS, dayText } from '../../world/costs/days';
import type { PlannedAnomaly } from '../../world/costs/sample/anomalies';
import { sampleServices } from '../../world/sample';
import { uuid } from '../../world/stacks/types/fillPattern';

/**
 * An anomaly as Cost Explorer tells it, with the account it is in.
 *
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Anomaly.html
 */
export function describeAnomaly(
  seed: string,
  book: CostBook,
  { component, item, day, quantity }: PlannedAnomaly,
) {
  const service = sampleServices.find(
    ({ tags }) => tags?.Component === component,
  );
  const account = book
    .allAccounts()
    .find(({ id }) => id === service?.accountId);
  if (!service || !account) {
    return [];
  }
  const { region } = service;
  const billed = billedItem(region, item);
  const impact = cents(24 * quantity * billed.unitUsd);
  const expected = cents(expectedOf(book, account.id, billed.service, day));
  const date = `${dayText(day)}T00:00:00Z`;
  return [
    {
      account,
      AnomalyId: uuid(`${seed}/anomaly/${day}`),
      AnomalyStartDate: date,
      AnomalyEndDate: date,
      DimensionValue: billed.service,
      RootCauses: [
        {
          Service: billed.service,
          Region: region,
          LinkedAccount: account.id,
          LinkedAccountName: account.name,
          UsageType: billed.usageType,
          Impact: { Contribution: impact },
        },
      ],
      AnomalyScore: { MaxScore: 0.83, CurrentScore: 0.83 },
      Impact: {
        MaxImpact: impact,
        TotalImpact: impact,
        TotalActualSpend: cents(expected + impact),
        TotalExpectedSpend: expected,
        TotalImpactPercentage:
          expected === 0 ? undefined : cents((100 * impact) / expected),
      },
    },
  ];
}

/** What the service cost in the account on the day before. */
function expectedOf(
  book: CostBook,
  accountId: string,
  service: string,
  day: number,
): number {
  const asOf = day * DAY_MS;
  return book
    .lines([accountId])
    .filter(line => line.service === service)
    .reduce((sum, line) => sum + toUsd(line.amount(day - 1, asOf)), 0);
}

function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
