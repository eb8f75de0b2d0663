import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

type Typed = TSchema & { properties?: Record<string, { type?: string }> };

/** Addresses hold text only. Text that is a whole number becomes one; nothing is rounded or guessed. */
function readNumbers(value: unknown, { properties }: Typed): unknown {
  if (typeof value !== 'object' || value === null || !properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => {
      const isWhole =
        properties[key]?.type === 'integer' && /^-?\d{1,15}$/.test(text);
      return [key, isWhole ? Number(text) : text];
    }),
  );
}

/** Checks requests with TypeBox: bodies exactly as they are, with every fault reported. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({
  schema,
  httpPart,
}) => {
  const validator = Compile(schema);
  return (given: unknown) => {
    const value = httpPart === 'body' ? given : readNumbers(given, schema);
    return validator.Check(value)
      ? { value }
      : { error: validator.Errors(value) };
  };
};
