import { z } from 'zod';
import { formatAmount, toUsd, toUnits } from '../../world/costs/amounts';
import { DAY_MS, dayOf, dayText } from '../../world/costs/days';
import type { CostMetric } from '../../world/costs/types';
import { hash32, noise } from '../../world/random';
import type { WorldState } from '../../world/WorldState';
import { operation } from '../face';
import { aggregate, type CostQuestion } from './aggregate';
import { dataUnavailable, validationException } from './errors';
import { expressionSchema } from './expression';
import {
  dateIntervalSchema,
  describePeriod,
  granularitySchema,
  parseInterval,
  periodsOf,
  type DayRange,
} from './timePeriod';

const metrics: Readonly<Record<string, CostMetric>> = {
  AMORTIZED_COST: 'AmortizedCost',
  BLENDED_COST: 'BlendedCost',
  NET_AMORTIZED_COST: 'NetAmortizedCost',
  NET_UNBLENDED_COST: 'NetUnblendedCost',
  UNBLENDED_COST: 'UnblendedCost',
};

const schema = z.object({
  TimePeriod: dateIntervalSchema,
  Metric: z
    .string()
    .refine(metric => Object.hasOwn(metrics, metric), 'not a cost metric'),
  Granularity: granularitySchema,
  Filter: expressionSchema.optional(),
  PredictionIntervalLevel: z.number().int().min(51).max(99).default(80),
});

const MAX_DAYS = { DAILY: 93, MONTHLY: 550 };
const ERROR = 0.04;
const SPREAD = 0.06;

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostForecast.html */
export const getCostForecast = operation(
  schema,
  validationException,
  (input, { call, world }) => {
    const range = parseFuture(input, world.now());
    const question = {
      accountIds: world.costs.accountsOf(call.accountId).map(({ id }) => id),
      periods: periodsOf(range, input.Granularity),
      filter: input.Filter,
      groupBy: [],
      metrics: [metrics[input.Metric]],
    };
    checkHistory(world, question);
    const width = SPREAD * widthOf(input.PredictionIntervalLevel);
    const results = predict(world, question).map(({ period, units }) => ({
      TimePeriod: describePeriod(period),
      MeanValue: formatAmount(units),
      PredictionIntervalLowerBound: scaled(units, 1 - width),
      PredictionIntervalUpperBound: scaled(units, 1 + width),
      units,
    }));
    const total = results.reduce((sum, { units }) => sum + units, 0n);
    return {
      Total: { Amount: formatAmount(total), Unit: 'USD' },
      ForecastResultsByTime: results.map(({ units, ...result }) => result),
    };
  },
);

/** The model itself, with an error of a few percent: a forecast, not the truth. */
function predict(world: WorldState, question: Omit<CostQuestion, 'asOf'>) {
  const seed = hash32(`${world.seed}/cost-forecast`);
  const end = Math.max(...question.periods.map(({ to }) => to));
  const asOf = end * DAY_MS;
  return aggregate(world.costs, { ...question, asOf }).map(
    ({ from, to, groups }) => {
      const error = 1 + ERROR * (2 * noise(seed, from, 93) - 1);
      const units = toUnits(toUsd(groups[0]?.sums[0] ?? 0n) * error);
      return { period: { from, to }, units: BigInt(units) };
    },
  );
}

function parseFuture(
  { TimePeriod, Granularity }: z.infer<typeof schema>,
  now: Date,
): DayRange {
  const range = parseInterval(TimePeriod);
  const today = dayOf(now.getTime());
  if (range.from < today) {
    throw validationException(
      `Start date ${TimePeriod.Start} cannot be before the current date ${dayText(today)}`,
    );
  }
  if (range.to - range.from > MAX_DAYS[Granularity]) {
    throw validationException(
      'A forecast covers up to 3 months by day or 18 months by month',
    );
  }
  return range;
}

/** @throws AwsError DataUnavailableException */
function checkHistory(
  world: WorldState,
  question: Omit<CostQuestion, 'asOf'>,
): void {
  const today = dayOf(world.now().getTime());
  const [past] = aggregate(world.costs, {
    ...question,
    periods: [{ from: today - 14, to: today }],
    asOf: world.costs.dataThrough(),
  });
  if (past.groups.length === 0) {
    throw dataUnavailable(
      'Insufficient amount of historical data to generate forecast',
    );
  }
}

/** How much wider than one standard deviation an interval is, about. */
function widthOf(level: number): number {
  return 0.5 + (level / 100) ** 6 * 2.2;
}

function scaled(units: bigint, factor: number): string {
  return formatAmount(BigInt(toUnits(toUsd(units) * factor)));
}
