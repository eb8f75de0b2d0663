import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';

/** The `zod` that the actions registry hands out. */
type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['input']
>[0];

export const money = (z: Zod) =>
  z
    .object({ amount: z.string(), currency: z.string() })
    .describe('An exact decimal number and its currency');

export const entityRefInput = (z: Zod) =>
  z
    .string()
    .describe(
      'Reference of a catalog entity, such as component:default/parts-inventory, system:default/drone or group:default/platform',
    );

export const rangeInput = (z: Zod) => ({
  from: z
    .string()
    .optional()
    .describe('First day, YYYY-MM-DD in UTC. Defaults to 30 days before `to`'),
  to: z
    .string()
    .optional()
    .describe('The day after the last one, YYYY-MM-DD. Defaults to tomorrow'),
});

/** What every answer says of its age. */
export const ageOutput = (z: Zod) => ({
  asOf: z
    .string()
    .nullable()
    .describe('When AWS was last read completely, ISO 8601'),
  stale: z.boolean().describe('The last reads failed'),
  simulated: z.boolean().describe('The costs come from a simulator'),
  problems: z
    .array(z.string())
    .describe('What has to be known to read the amounts rightly'),
});

export const moverOutput = (z: Zod) =>
  z.object({
    subject: z.string().describe('A service of AWS, or an entity'),
    before: money(z),
    after: money(z),
    changePercent: z.number().nullable(),
    reason: z.enum(['new', 'gone', 'step', 'spike', 'gradual']),
    since: z.string().optional().describe('First day of it'),
    service: z.string().optional().describe('The service that explains it'),
  });
