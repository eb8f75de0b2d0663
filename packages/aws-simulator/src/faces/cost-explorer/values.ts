import { z } from 'zod';
import { activeTags } from '../../world/costs/activeTags';
import { costCategories, categoryOf } from '../../world/costs/costCategories';
import type { CostLine } from '../../world/costs/types';
import { operation, type OperationContext } from '../face';
import { paginate } from '../pageToken';
import { describeAccounts } from './describeAccounts';
import { invalidNextToken, validationException } from './errors';
import {
  dimensionSchema,
  expressionSchema,
  type Expression,
} from './expression';
import { dimensionOf, tagOf, toPredicate } from './lineValues';
import { dateIntervalSchema, parseHistory } from './timePeriod';

const PAGE_SIZE = 1000;

const common = {
  TimePeriod: dateIntervalSchema,
  SearchString: z.string().max(1024).optional(),
  Filter: expressionSchema.optional(),
  NextPageToken: z.string().max(8192).optional(),
};

type Common = {
  TimePeriod: z.infer<typeof dateIntervalSchema>;
  SearchString?: string;
  Filter?: Expression;
  NextPageToken?: string;
};

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetDimensionValues.html */
export const getDimensionValues = operation(
  z.object({
    ...common,
    Dimension: dimensionSchema,
    Context: z.literal('COST_AND_USAGE').optional(),
  }),
  validationException,
  (input, context) => {
    const { items, ...page } = pageOf(input, context, line =>
      dimensionOf(line, input.Dimension),
    );
    const accounts = describeAccounts(context.world.costs.allAccounts());
    return {
      ...page,
      DimensionValues: items.map(
        value =>
          accounts.find(account => account.Value === value) ?? {
            Value: value,
            Attributes: {},
          },
      ),
    };
  },
);

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetTags.html */
export const getTags = operation(
  z.object({ ...common, TagKey: z.string().min(1).max(1024).optional() }),
  validationException,
  (input, context) => {
    const { TagKey: key } = input;
    const { costs } = context.world;
    const { items, ...page } = pageOf(input, context, line =>
      key === undefined
        ? activeTags(costs.scale).filter(active =>
            Object.hasOwn(line.tags, active),
          )
        : tagOf(costs, line, key),
    );
    return { ...page, Tags: items };
  },
);

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostCategories.html */
export const getCostCategories = operation(
  z.object({ ...common, CostCategoryName: z.string().max(50).optional() }),
  validationException,
  (input, context) => {
    const { CostCategoryName: name } = input;
    const { items, ...page } = pageOf(input, context, line =>
      name === undefined ? Object.keys(costCategories) : categoryOf(line, name),
    );
    return name === undefined
      ? { ...page, CostCategoryNames: items }
      : { ...page, CostCategoryValues: items };
  },
);

/** The different values of what was charged in a time, in their order. */
function pageOf(
  { NextPageToken, ...question }: Common,
  { call, world }: OperationContext,
  valuesOf: (line: CostLine) => string | string[],
) {
  const { costs } = world;
  const range = parseHistory(question.TimePeriod, world.now());
  const asOf = costs.dataThrough();
  const isFound = toPredicate(costs, question.Filter);
  const search = question.SearchString?.toLowerCase() ?? '';
  const charged = costs
    .lines(costs.accountsOf(call.accountId).map(({ id }) => id))
    .filter(isFound)
    .filter(line => !costs.charges({ ...range, asOf }, [line]).next().done);
  const values = [...new Set(charged.flatMap(valuesOf))]
    .filter(value => value.toLowerCase().includes(search))
    .sort();
  const { items, nextToken } = paginate(values, {
    token: NextPageToken,
    size: PAGE_SIZE,
    question,
    invalidToken: invalidNextToken,
  });
  return {
    items,
    ReturnSize: items.length,
    TotalSize: values.length,
    NextPageToken: nextToken,
  };
}
