import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  type CostActionsOptions,
  parseEntityRefInput,
  toAgeOutput,
} from './CostActionsOptions';
import { ageOutput, entityRefInput, money } from './costActionSchemas';

/** Registers an action that tells where an entity's budgets stand. */
export function registerBudgetStatusAction(
  registry: ActionsRegistryService,
  { scopes, entityBudgets, settings }: CostActionsOptions,
) {
  registry.register({
    name: 'get-budget-status',
    title: 'Get where the AWS budgets of an entity stand',
    description:
      'The monthly budgets of an entity, from AWS Budgets and from the portal: what is spent, what is forecast, and which thresholds are crossed. Needs the permission cost-explorer.costs.read on the entity.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({ entityRef: entityRefInput(z) }).strict(),
      output: z =>
        z.object({
          entityRef: z.string(),
          items: z.array(
            z.object({
              name: z.string(),
              source: z.enum(['aws', 'portal']),
              limit: money(z),
              actual: money(z),
              forecast: money(z).nullable(),
              usedPercent: z.number(),
              forecastPercent: z.number().nullable(),
              crossed: z
                .array(z.number())
                .describe('Of 50, 80 and 100 percent'),
              isForecastOver: z.boolean(),
            }),
          ),
          ...ageOutput(z),
        }),
    },
    async action({ input, credentials }) {
      const ref = parseEntityRefInput(input.entityRef);
      const scope = await scopes.authorize(ref, credentials);
      const answer = await entityBudgets.getBudgets(
        scope,
        settings.metric,
        credentials,
      );
      const { entityRef, items } = answer;
      return {
        output: {
          entityRef,
          items: items.map(({ id: _, ...budget }) => budget),
          ...toAgeOutput(answer),
        },
      };
    },
  });
}
