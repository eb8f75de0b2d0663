import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readDatabases } from './databases';
import { examples } from './environmentDescribe.examples';
import { getEnvironmentCost } from './environmentCost';
import { readEnvironmentStacks } from './environmentStacks';
import { formatEnvironment, toEnvironmentTable } from './environmentTable';
import { listProtected } from './removalGuards';
import {
  runOnEnvironment,
  type EnvironmentActionOptions,
} from './runOnEnvironment';
import { sortForDeletion } from './sortForDeletion';

/** The action `aws:environment:describe`. It only reads. */
export function createEnvironmentDescribeAction(
  options: EnvironmentActionOptions,
) {
  return createTemplateAction({
    id: 'aws:environment:describe',
    description:
      'Shows what the environment of an entity consists of, and what it costs per month.',
    examples,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe(
              'Entity that names its CloudFormation stack, e.g. component:default/parts',
            ),
      },
      output: {
        accountId: z => z.string(),
        region: z => z.string(),
        stackName: z =>
          z.string().describe('What the names of its stacks begin with'),
        stacks: z =>
          z.array(z.string()).describe('In the order they would be deleted in'),
        resourceCount: z => z.number(),
        monthlyCost: z =>
          z
            .object({ amount: z.string(), currency: z.string() })
            .optional()
            .describe('By being there; none in a region without prices'),
        protected: z =>
          z.array(z.string()).describe('What is protected against deletion'),
        table: z => z.string().describe('A Markdown table by resource type'),
      },
    },
    async handler(ctx) {
      await runOnEnvironment(ctx, options, {
        entityRef: ctx.input.entityRef,
        eventId: 'environment-describe',
        severityLevel: 'low',
        run: async ({ api, callAws, environment }) => {
          const { scope, stackName, entityRef } = environment;
          const stacks = sortForDeletion(
            await readEnvironmentStacks(api, environment, options.organization),
          );
          const cost = getEnvironmentCost(scope.region, stacks);
          const databases = await readDatabases(callAws, stacks);
          const kept = listProtected(stacks, databases);

          ctx.logger.info(
            `Environment of ${entityRef}, account ${scope.accountId}, region ${scope.region}: ${stacks.length} stacks`,
          );
          stacks.forEach(({ name, status }) =>
            ctx.logger.info(`  ${name}  ${status}`),
          );
          formatEnvironment(cost).forEach(line => ctx.logger.info(line));
          if (kept.length > 0) {
            ctx.logger.warn(`Protected against deletion: ${kept.join(', ')}`);
          }
          ctx.output('accountId', scope.accountId);
          ctx.output('region', scope.region);
          ctx.output('stackName', stackName);
          ctx.output(
            'stacks',
            stacks.map(({ name }) => name),
          );
          const counts = cost.types.map(({ count }) => count);
          ctx.output(
            'resourceCount',
            counts.reduce((sum, n) => sum + n, 0),
          );
          ctx.output('monthlyCost', cost.total);
          ctx.output('protected', kept);
          ctx.output('table', toEnvironmentTable(stacks, cost));
          return { stacks: stacks.map(({ name }) => name) };
        },
      });
    },
  });
}
