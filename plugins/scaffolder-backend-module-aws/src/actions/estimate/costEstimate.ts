import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  convertMoney,
  environmentOptions,
  estimateMonthlyCost,
  getBudgetShortfall,
  parseEnvironmentChoices,
  type ExchangeRate,
} from '@hangar/plugin-aws-common';
import { examples } from './costEstimate.examples';
import { renderEstimate } from './renderEstimate';

/** The action `aws:cost:estimate`. It only computes, so a dry run does the same. */
export function createCostEstimateAction(options: { yen?: ExchangeRate }) {
  const { yen } = options;
  return createTemplateAction({
    id: 'aws:cost:estimate',
    description:
      'Estimates what an environment will cost in a month, from dated list prices of AWS.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        environment: z => z.enum(environmentOptions.environment),
        platform: z => z.enum(environmentOptions.platform),
        network: z => z.enum(environmentOptions.network),
        region: z => z.enum(environmentOptions.region),
        egress: z =>
          z
            .enum(environmentOptions.egress)
            .optional()
            .describe('Only in a private network; nat-gateway by default'),
        taskSize: z =>
          z
            .enum(environmentOptions.taskSize)
            .optional()
            .describe('CPU units and MiB of a task; 512-1024 by default'),
        architecture: z =>
          z
            .enum(environmentOptions.architecture)
            .optional()
            .describe('arm64 by default'),
        databaseClass: z =>
          z
            .enum(environmentOptions.databaseClass)
            .optional()
            .describe('db.t4g.micro by default'),
        monthlyBudgetUsd: z =>
          z.number().positive().optional().describe('US dollars'),
      },
      output: {
        total: z =>
          z
            .object({ amount: z.string(), currency: z.string() })
            .describe('US dollars a month, an exact decimal number'),
        totalJpy: z =>
          z
            .object({ amount: z.string(), currency: z.string() })
            .optional()
            .describe('Only where aws.exchangeRates.JPY is configured'),
        asOf: z => z.string().describe('Day of the oldest price'),
        table: z =>
          z
            .string()
            .describe(
              'Items, savings and assumptions in Japanese and English, Markdown',
            ),
        items: z => z.array(z.any()).describe('Items with price and source'),
        savings: z => z.array(z.any()).describe('At most three'),
        exceedsBudget: z =>
          z.boolean().describe('Whether the budget is below the estimate'),
      },
    },
    async handler(ctx) {
      const { monthlyBudgetUsd, ...input } = ctx.input;
      const estimate = estimateMonthlyCost(parseEnvironmentChoices(input));
      const { total, asOf, items, savings } = estimate;
      const shortfall =
        monthlyBudgetUsd === undefined
          ? undefined
          : getBudgetShortfall(total, monthlyBudgetUsd);
      ctx.output('total', total);
      ctx.output('totalJpy', yen && convertMoney(total, yen));
      ctx.output('asOf', asOf);
      ctx.output('table', renderEstimate(estimate, yen));
      ctx.output('items', items);
      ctx.output('savings', savings);
      ctx.output('exceedsBudget', shortfall !== undefined);
      ctx.logger.info(
        `Estimated cost: USD ${total.amount} a month in ${estimate.region}, list prices of ${asOf} or later`,
      );
      if (shortfall) {
        ctx.logger.warn(
          `The monthly budget of USD ${monthlyBudgetUsd} is USD ${shortfall.amount} below the estimate; choose a higher budget or one of the savings.`,
        );
      }
    },
  });
}
