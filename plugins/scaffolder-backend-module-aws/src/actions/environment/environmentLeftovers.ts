import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Money } from '@hangar/plugin-aws-common';
import { examples } from './environmentLeftovers.examples';
import { findLeftovers, type Leftover } from './findLeftovers';
import { getLeftoverCost } from './leftoverCost';
import {
  runOnEnvironment,
  type EnvironmentActionOptions,
} from './runOnEnvironment';

type PricedLeftover = Leftover & { monthly?: Money };

function format({ id, kept, monthly }: PricedLeftover): string {
  const price = monthly
    ? `about ${monthly.amount} ${monthly.currency} a month`
    : 'free, or billed by what is in it';
  return `  ${id}  ${price}${kept ? ', kept on purpose' : ''}`;
}

function toTable(leftovers: PricedLeftover[]): string {
  if (leftovers.length === 0) {
    return '残っているものはありません。 / Nothing is left.';
  }
  return [
    '| リソース / Resource | 月額 / Monthly | |',
    '| --- | ---: | --- |',
    ...leftovers.map(
      ({ id, kept, monthly }) =>
        `| \`${id}\` | ${
          monthly ? `${monthly.amount} ${monthly.currency}` : ''
        } | ${kept ? '意図して保持 / Kept on purpose' : ''} |`,
    ),
  ].join('\n');
}

/** The action `aws:environment:leftovers`. It only reads. */
export function createEnvironmentLeftoversAction(
  options: EnvironmentActionOptions,
) {
  return createTemplateAction({
    id: 'aws:environment:leftovers',
    description:
      'Looks by tag for what is left of an entity’s environment, and says what each costs per month.',
    examples,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity that names its CloudFormation stack'),
      },
      output: {
        leftovers: z =>
          z.array(
            z.object({
              id: z.string().describe('ARN'),
              kept: z.boolean().describe('Kept on purpose'),
              snapshotGiB: z.number().optional(),
              monthly: z
                .object({ amount: z.string(), currency: z.string() })
                .optional(),
            }),
          ),
        table: z => z.string().describe('A Markdown table'),
      },
    },
    async handler(ctx) {
      await runOnEnvironment(ctx, options, {
        entityRef: ctx.input.entityRef,
        eventId: 'environment-leftovers',
        severityLevel: 'low',
        run: async ({ api, callAws, environment }) => {
          const { region } = environment.scope;
          const found = await findLeftovers(api, callAws, environment);
          const leftovers: PricedLeftover[] = found.map(leftover => {
            const monthly = getLeftoverCost(leftover, region);
            return { ...leftover, ...(monthly && { monthly }) };
          });
          ctx.logger.info(
            leftovers.length === 0
              ? 'Nothing is left.'
              : `Left: ${leftovers.length}`,
          );
          leftovers.forEach(leftover => ctx.logger.warn(format(leftover)));
          ctx.output('leftovers', leftovers);
          ctx.output('table', toTable(leftovers));
          return { leftovers: leftovers.map(({ id }) => id) };
        },
      });
    },
  });
}
