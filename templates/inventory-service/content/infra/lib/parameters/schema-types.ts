import Type, { type TSchema, type TUnsafe } from 'typebox';

/** A field that it does not know is a fault, such as a misspelt one. */
export const closed = { additionalProperties: false };

/** How many tasks. */
export const Count = Type.Integer({ minimum: 0, maximum: 1000 });

/** Text; `description` says in a fault what `pattern` wants. */
export const Text = (options: {
  pattern?: string;
  minLength?: number;
  description?: string;
}) => Type.String(options);

/** One of a few values. */
export const Choices = <const Value extends string | number>(
  values: readonly Value[],
): TUnsafe<Value> => Type.Unsafe<Value>({ enum: values });

/** A choice that may be left open. */
export const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([Type.Null(), schema]);
