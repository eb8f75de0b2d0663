import type { z } from 'zod/v3';

/** The `zod` that the actions registry hands out. */
type Zod = typeof z;

export const money = (zod: Zod) =>
  zod
    .object({ amount: zod.string(), currency: zod.string() })
    .describe('An exact decimal number and its currency');

export const entityRefInput = (zod: Zod) =>
  zod
    .string()
    .describe(
      'Reference of a catalog entity, such as component:default/parts-inventory, system:default/drone or group:default/platform',
    );

export const rangeInput = (zod: Zod) => ({
  from: zod
    .string()
    .optional()
    .describe('First day, YYYY-MM-DD in UTC. Defaults to 30 days before `to`'),
  to: zod
    .string()
    .optional()
    .describe('The day after the last one, YYYY-MM-DD. Defaults to tomorrow'),
});

/** What every answer says of its age. */
export const ageOutput = (zod: Zod) => ({
  asOf: zod
    .string()
    .nullable()
    .describe('When AWS was last read completely, ISO 8601'),
  stale: zod.boolean().describe('The last reads failed'),
  simulated: zod.boolean().describe('The costs come from a simulator'),
  problems: zod
    .array(zod.string())
    .describe('What has to be known to read the amounts rightly'),
});

export const moverOutput = (zod: Zod) =>
  zod.object({
    subject: zod.string().describe('A service of AWS, or an entity'),
    before: money(zod),
    after: money(zod),
    changePercent: zod.number().nullable(),
    reason: zod.enum(['new', 'gone', 'step', 'spike', 'gradual']),
    since: zod.string().optional().describe('First day of it'),
    service: zod.string().optional().describe('The service that explains it'),
  });
