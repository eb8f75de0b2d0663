import type { z } from 'zod/v3';

/** The `zod` that the actions registry hands out. */
type Zod = typeof z;

export const entityRefInput = (zod: Zod) =>
  zod
    .string()
    .describe(
      'Reference of a catalog entity, such as component:default/parts-inventory, system:default/drone or user:default/engineer',
    );

export const rangeInput = (zod: Zod) => ({
  from: zod
    .string()
    .optional()
    .describe('Beginning, ISO 8601. Defaults to 24 hours before `to`'),
  to: zod
    .string()
    .optional()
    .describe('End, ISO 8601, not included. Defaults to now'),
});

export const limitInput = (zod: Zod) => ({
  limit: zod
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe('Most events in the answer, the newest. Defaults to 50'),
});

export const changesOnlyInput = (zod: Zod) => ({
  changesOnly: zod
    .boolean()
    .optional()
    .describe('Leave out what only read. Defaults to false'),
});

export const eventsOutput = (zod: Zod) => ({
  entityRef: zod.string(),
  from: zod.string(),
  to: zod.string(),
  items: zod.array(
    zod.object({
      eventId: zod.string(),
      eventTime: zod.string(),
      accountId: zod.string(),
      region: zod.string(),
      eventSource: zod.string(),
      eventName: zod.string(),
      readOnly: zod.boolean(),
      errorCode: zod.string().nullable(),
      principal: zod.string().describe('Name of who did it'),
      userRef: zod.string().nullable().describe('The person of the catalog'),
      resources: zod.array(zod.string()).describe('ARNs or names'),
      changes: zod.array(
        zod.object({
          field: zod.string(),
          before: zod.string().nullable(),
          after: zod.string().nullable(),
        }),
      ),
      sensitiveRule: zod.string().nullable(),
    }),
  ),
  total: zod.object({ count: zod.number(), isExact: zod.boolean() }),
  isPartial: zod
    .boolean()
    .describe('There is more that the caller may not see'),
  asOf: zod.string().nullable().describe('When AWS was last read, ISO 8601'),
  isComplete: zod
    .boolean()
    .describe(
      'Everything of the range is known; otherwise events may be missing',
    ),
  completeUntil: zod
    .string()
    .nullable()
    .describe(
      'Up to here everything from the beginning of the range on is known, ISO 8601; what happened later may be on its way, for a quarter of an hour or longer',
    ),
  simulated: zod.boolean().describe('The events come from a simulator'),
  problems: zod
    .array(zod.string())
    .describe('What has to be known to read the list rightly'),
});
