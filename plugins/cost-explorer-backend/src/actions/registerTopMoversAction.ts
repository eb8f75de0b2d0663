import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseDayRange, parseReportFilter } from '../inputs';
import {
  type CostActionsOptions,
  parseEntityRefInput,
  toAgeOutput,
  toMoverOutput,
} from './CostActionsOptions';
import {
  ageOutput,
  entityRefInput,
  moverOutput,
  rangeInput,
} from './costActionSchemas';

/** Registers an action that tells what changed most. */
export function registerTopMoversAction(
  registry: ActionsRegistryService,
  { scopes, costs, reports, settings }: CostActionsOptions,
) {
  registry.register({
    name: 'get-cost-top-movers',
    title: 'Get what changed most in AWS costs',
    description:
      'Which services of an entity, or which entities of all that the caller may see, cost more or less than in as many days before, and why. Needs the permission cost-explorer.costs.read.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            entityRef: entityRefInput(z)
              .optional()
              .describe('Of one entity only; of all entities when left out'),
            owner: z
              .string()
              .optional()
              .describe('Of all entities: only what this group owns'),
            ...rangeInput(z),
          })
          .strict(),
      output: z =>
        z.object({
          from: z.string(),
          to: z.string(),
          isPartial: z
            .boolean()
            .describe('There is more that the caller may not see'),
          items: z.array(moverOutput(z)),
          ...ageOutput(z),
        }),
    },
    async action({ input, credentials }) {
      const { metric, now } = settings;
      const range = parseDayRange(input, { now: now() });
      if (input.entityRef !== undefined) {
        const ref = parseEntityRefInput(input.entityRef);
        const scope = await scopes.authorize(ref, credentials);
        const query = { ...range, metric, granularity: 'daily' as const };
        const answer = await costs.getCosts(scope, query);
        const { from, to, topMovers } = answer;
        const { isPartial } = scope;
        const items = topMovers.map(toMoverOutput);
        const age = toAgeOutput(answer);
        return { output: { from, to, isPartial, items, ...age } };
      }
      const filter = parseReportFilter({ owner: input.owner });
      const report = await reports.getReport(
        { ...range, metric, groupBy: 'entity', filter },
        { offset: 0, limit: 1 },
        credentials,
      );
      const { from, to, isPartial } = report;
      const items = report.topMovers.map(toMoverOutput);
      const age = toAgeOutput(report);
      return { output: { from, to, isPartial, items, ...age } };
    },
  });
}
