import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseDayRange } from '../inputs';
import {
  type CostActionsOptions,
  parseEntityRefInput,
  toAgeOutput,
} from './CostActionsOptions';
import {
  ageOutput,
  entityRefInput,
  money,
  rangeInput,
} from './costActionSchemas';

/** Registers an action that tells what an entity costs. */
export function registerEntityCostsAction(
  registry: ActionsRegistryService,
  { scopes, costs, settings }: CostActionsOptions,
) {
  registry.register({
    name: 'get-entity-costs',
    title: 'Get the AWS costs of an entity',
    description:
      'What a component, resource, system or group costs on AWS, by service, with the total of the range and of as many days before it. Needs the permission cost-explorer.costs.read on the entity.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({ entityRef: entityRefInput(z), ...rangeInput(z) }).strict(),
      output: z =>
        z.object({
          entityRef: z.string(),
          from: z.string(),
          to: z.string(),
          total: money(z),
          previousTotal: money(z).nullable(),
          services: z.array(z.object({ service: z.string(), total: money(z) })),
          adjustments: z.object({
            tax: money(z),
            credits: money(z),
            refunds: money(z),
          }),
          ...ageOutput(z),
        }),
    },
    async action({ input, credentials }) {
      const { metric, now } = settings;
      const ref = parseEntityRefInput(input.entityRef);
      const range = parseDayRange(input, { now: now() });
      const scope = await scopes.authorize(ref, credentials);
      const answer = await costs.getCosts(scope, {
        ...range,
        metric,
        granularity: 'monthly',
      });
      const { entityRef, from, to, total, previousTotal, adjustments } = answer;
      return {
        output: {
          ...{ entityRef, from, to, total, previousTotal, adjustments },
          services: answer.services.map(service => ({
            service: service.service,
            total: service.total,
          })),
          ...toAgeOutput(answer),
        },
      };
    },
  });
}
