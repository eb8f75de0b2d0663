// What answers are made of, as the types of @hangar/plugin-cloudtrail-common
// describe it. The tests check every answer against these.

export const time = {
  type: 'string',
  description: 'ISO 8601 UTC.',
  // stricter than the format date-time, which allows offsets
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
} as const;

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const texts = { type: 'array', items: text } as const;

export const orNull = <T extends object>(schema: T) =>
  ({ anyOf: [schema, { type: 'null' }] }) as const;

export const timeOrNull = orNull(time);
export const textOrNull = orNull(text);

/** One of some words. */
export const words = (values: readonly string[]) =>
  ({ type: 'string', enum: values }) as const;

export const arrayOf = <T extends object>(items: T) =>
  ({ type: 'array', items }) as const;

export const ref = (name: string) =>
  ({ $ref: `#/components/schemas/${name}` }) as const;

export const list = (name: string) => arrayOf(ref(name));

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
