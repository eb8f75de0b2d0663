import { z } from 'zod';
import { dayOf, dayText, parseDay } from '../../world/costs/days';
import { anomalyOf } from '../../world/costs/sample/anomalies';
import { uuid } from '../../world/stacks/types/fillPattern';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { describeAnomaly } from './describeAnomaly';
import { invalidNextToken, validationException } from './errors';
import { parseInterval } from './timePeriod';
import { isWanted, totalImpactSchema } from './totalImpact';

const schema = z.object({
  DateInterval: z.object({
    StartDate: z.string().max(40),
    EndDate: z.string().max(40).optional(),
  }),
  MonitorArn: z.string().max(1024).optional(),
  Feedback: z.enum(['YES', 'NO', 'PLANNED_ACTIVITY']).optional(),
  TotalImpact: totalImpactSchema.optional(),
  NextPageToken: z.string().max(8192).optional(),
  MaxResults: z.number().int().min(1).max(100).default(100),
});

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
    const { StartDate, EndDate = dayText(today) } = question.DateInterval;
    const lastDay = parseDay(EndDate);
    const { from, to } = parseInterval({
      Start: StartDate,
      End: lastDay === undefined ? EndDate : dayText(lastDay + 1),
    });
    const accounts = world.costs.accountsOf(call.accountId);
    const isUnanswered = question.Feedback === undefined;
    const anomalies = rangeOf(
      Math.max(from, today - KEPT_DAYS),
      Math.min(to - 1, today - DETECTED_AFTER_DAYS),
    )
      .flatMap(day => anomalyOf(world.seed, day) ?? [])
      .flatMap(anomaly => describeAnomaly(world.seed, world.costs, anomaly))
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

function monitorArn(seed: string, accountId: string): string {
  const id = uuid(`${seed}/monitor/${accountId}`);
  return `arn:aws:ce::${accountId}:anomalymonitor/${id}`;
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
