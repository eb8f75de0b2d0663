// What answers are made of, as the types of @hangar/plugin-cost-explorer-common
// describe it. The tests check every answer against these.

export const time = {
  type: 'string',
  description: 'ISO 8601 UTC.',
  // stricter than the format date-time, which allows offsets
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
} as const;

export const timeOrNull = { anyOf: [time, { type: 'null' }] } as const;

export const day = {
  type: 'string',
  description: 'A day of UTC.',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
} as const;

export const amount = {
  type: 'string',
  description: 'An exact decimal number.',
  pattern: '^-?\\d+(\\.\\d{1,10})?$',
} as const;

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const number = { type: 'number' } as const;
export const percentOrNull = {
  anyOf: [number, { type: 'null' }],
} as const;
const currency = { type: 'string', pattern: '^[A-Z]{3}$' } as const;

/** One of some words. */
export const words = (values: readonly string[]) =>
  ({ type: 'string', enum: values }) as const;

export const arrayOf = <T extends object>(items: T) =>
  ({ type: 'array', items }) as const;

export const ref = (name: string) =>
  ({ $ref: `#/components/schemas/${name}` }) as const;

export const orNull = (name: string) =>
  ({ anyOf: [ref(name), { type: 'null' }] }) as const;

export const list = (name: string) =>
  ({ type: 'array', items: ref(name) }) as const;

export const texts = { type: 'array', items: text } as const;

export const metric = words([
  'UnblendedCost',
  'AmortizedCost',
  'NetUnblendedCost',
  'NetAmortizedCost',
]);

/** An object of which nothing but `optional` may be missing, and nothing be added. */
export const object = <T extends Record<string, object>>(
  properties: T,
  optional: ReadonlyArray<keyof T> = [],
) => ({
  type: 'object' as const,
  required: Object.keys(properties).filter(key => !optional.includes(key)),
  additionalProperties: false,
  properties,
});

/** What every answer says of its age. */
export const age = {
  asOf: {
    ...timeOrNull,
    description:
      'When AWS was last read completely; null before the first time.',
  },
  stale: {
    ...flag,
    description:
      'True when the last reads failed: this is the last good state.',
  },
  simulated: {
    ...flag,
    description: 'True when the costs come from the AWS simulator.',
  },
  problems: list('CostProblem'),
} as const;

export const valueSchemas = {
  Money: object({
    amount,
    currency,
  }),
  CostProblem: object(
    {
      kind: words([
        'not-read-yet',
        'tag-not-active',
        'tag-key-case',
        'new-account',
        'other-currency',
        'invalid-annotation',
        'overlapping-tags',
        'too-many-tags',
        'range-clipped',
        'partial',
        'totals-differ',
      ]),
      subject: text,
      message: text,
    },
    ['subject'],
  ),
  CostCondition: object({
    type: words(['tag', 'cost-category']),
    key: text,
    values: texts,
  }),
  CostSelector: list('CostCondition'),
  CostPoint: object({ date: day, amount, estimated: flag }),
  Error: {
    type: 'object' as const,
    required: ['error', 'response'],
    properties: {
      error: {
        type: 'object' as const,
        required: ['name', 'message'],
        properties: { name: text, message: text },
      },
      request: { type: 'object' as const },
      response: {
        type: 'object' as const,
        required: ['statusCode'],
        properties: { statusCode: count },
      },
    },
  },
};
