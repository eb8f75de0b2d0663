import { z } from 'zod';
import { billedItem } from '../../world/costs/billedItems';
import type { CostBook } from '../../world/costs/CostBook';
import { DAY_MS, dayOf, dayText } from '../../world/costs/days';
import {
  anomalyOf,
  type PlannedAnomaly,
} from '../../world/costs/sample/anomalies';
import { sampleServices } from '../../world/sample';
import { uuid } from '../../world/stacks/types/fillPattern';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { invalidNextToken, validationException } from './errors';
import { parseInterval } from './timePeriod';

const schema = z.object({
  DateInterval: z.object({
    StartDate: z.string().max(40),
    EndDate: z.string().max(40).optional(),
  }),
  MonitorArn: z.string().max(1024).optional(),
  Feedback: z.enum(['YES', 'NO', 'PLANNED_ACTIVITY']).optional(),
  TotalImpact: z
    .object({
      NumericOperator: z.enum([
        'EQUAL',
        'GREATER_THAN_OR_EQUAL',
        'LESS_THAN_OR_EQUAL',
        'GREATER_THAN',
        'LESS_THAN',
        'BETWEEN',
      ]),
      StartValue: z.number(),
      EndValue: z.number().optional(),
    })
    .optional(),
  NextPageToken: z.string().max(8192).optional(),
  MaxResults: z.number().int().min(1).max(100).default(100),
});

type TotalImpact = z.infer<typeof schema>['TotalImpact'];

/** Usage of a day is known, and looked at, on the next one. */
const DETECTED_AFTER_DAYS = 1;

/** AWS keeps anomalies for 90 days. */
const KEPT_DAYS = 90;

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetAnomalies.html */
export const getAnomalies = operation(
  schema,
  validationException,
  ({ NextPageToken, MaxResults, ...question }, { call, world }) => {
    const today = dayOf(world.now().getTime());
    const { StartDate, EndDate } = question.DateInterval;
    const { from, to } = parseInterval({
      Start: StartDate,
      End: EndDate ?? dayText(today + 1),
    });
    const accounts = world.costs.accountsOf(call.accountId);
    const isUnanswered = question.Feedback === undefined;
    const anomalies = rangeOf(
      Math.max(from, today - KEPT_DAYS),
      Math.min(to, today - DETECTED_AFTER_DAYS),
    )
      .flatMap(day => anomalyOf(world.seed, day) ?? [])
      .flatMap(anomaly => describe(world.seed, world.costs, anomaly))
      .filter(({ account }) => accounts.some(({ id }) => id === account.id))
      .map(({ account, ...anomaly }) => ({
        ...anomaly,
        MonitorArn: monitorArn(world.seed, call.accountId),
      }))
      .filter(
        ({ MonitorArn, Impact }) =>
          isUnanswered &&
          (question.MonitorArn ?? MonitorArn) === MonitorArn &&
          isWanted(Impact.TotalImpact, question.TotalImpact),
      );
    const { items, nextToken } = paginate(anomalies, {
      token: NextPageToken,
      size: MaxResults,
      question,
      invalidToken: invalidNextToken,
    });
    return { Anomalies: items, NextPageToken: nextToken };
  },
);

function describe(seed: string, book: CostBook, anomaly: PlannedAnomaly) {
  const { component, item, day, quantity } = anomaly;
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
  return [
    {
      account,
      AnomalyId: uuid(`${seed}/anomaly/${day}`),
      AnomalyStartDate: `${dayText(day)}T00:00:00Z`,
      AnomalyEndDate: `${dayText(day)}T00:00:00Z`,
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
        TotalImpactPercentage: cents((100 * impact) / expected),
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
    .reduce((sum, line) => sum + line.amount(day - 1, asOf) / 1e10, 0);
}

function isWanted(impact: number, filter: TotalImpact): boolean {
  if (!filter) {
    return true;
  }
  const { NumericOperator, StartValue, EndValue = Infinity } = filter;
  switch (NumericOperator) {
    case 'EQUAL':
      return impact === StartValue;
    case 'GREATER_THAN':
      return impact > StartValue;
    case 'GREATER_THAN_OR_EQUAL':
      return impact >= StartValue;
    case 'LESS_THAN':
      return impact < StartValue;
    case 'LESS_THAN_OR_EQUAL':
      return impact <= StartValue;
    default:
      return impact >= StartValue && impact <= EndValue;
  }
}

function monitorArn(seed: string, accountId: string): string {
  const id = uuid(`${seed}/monitor/${accountId}`);
  return `arn:aws:ce::${accountId}:anomalymonitor/${id}`;
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
