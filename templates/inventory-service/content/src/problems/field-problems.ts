import type { FastifySchemaValidationError } from 'fastify';
import type { FieldProblem } from './problem.ts';

/** The little of JSON Schema that is needed to speak about a field. */
type FieldSchema = {
  title?: string;
  description?: string;
  properties?: Record<string, FieldSchema>;
};

type Params = {
  limit?: number;
  allowedValues?: string[];
  requiredProperties?: string[];
  additionalProperties?: string[];
};

function sentence(
  label: string,
  error: FastifySchemaValidationError,
  schema?: FieldSchema,
) {
  const { limit, allowedValues } = error.params as Params;
  switch (error.keyword) {
    case 'minimum':
      return `${label} must be ${limit} or more.`;
    case 'maximum':
      return `${label} must be ${limit} or less.`;
    case 'minLength':
      return `${label} must have at least ${limit} characters.`;
    case 'maxLength':
      return `${label} must have at most ${limit} characters.`;
    case 'enum':
      return `${label} must be one of: ${allowedValues?.join(', ')}.`;
    case 'pattern':
      return `${label} must be ${schema?.description ?? 'written differently'}.`;
    case 'type':
      return `${label} must be of the type ${error.params.type}.`;
    default:
      return `${label} ${error.message ?? 'cannot be accepted'}.`;
  }
}

function at(schema: FieldSchema | undefined, path: string[]) {
  return path.reduce((inner, key) => inner?.properties?.[key], schema);
}

function describe(
  error: FastifySchemaValidationError,
  root: FieldSchema | undefined,
): FieldProblem[] {
  const path = error.instancePath.split('/').slice(1);
  const named = (key: string, code: string, say: (label: string) => string) => {
    const field = [...path, key];
    const label = at(root, field)?.title ?? field.join('.');
    return { field: field.join('.'), code, message: say(label) };
  };
  const params = error.params as Params;
  if (error.keyword === 'required') {
    return (params.requiredProperties ?? []).map(key =>
      named(key, 'required', label => `${label} is missing.`),
    );
  }
  if (error.keyword === 'additionalProperties') {
    return (params.additionalProperties ?? []).map(key =>
      named(key, 'unknown', label => `There is no field ${label}: remove it.`),
    );
  }
  const schema = at(root, path);
  const label = schema?.title ?? (path.join('.') || 'The request');
  return [
    {
      field: path.join('.'),
      code: error.keyword,
      message: sentence(label, error, schema),
      ...(params.limit !== undefined && { limit: params.limit }),
    },
  ];
}

/** The order of the schema is that of the form. */
function inOrderOf(schema: FieldSchema | undefined) {
  const order = Object.keys(schema?.properties ?? {});
  const rank = ({ field }: FieldProblem) =>
    order.indexOf(field.split('.', 1)[0] ?? '');
  return (a: FieldProblem, b: FieldProblem) => rank(a) - rank(b);
}

/** Turns schema errors into one sentence for each field at fault. */
export function toFieldProblems(
  errors: FastifySchemaValidationError[],
  schema: unknown,
): FieldProblem[] {
  const all = errors
    // "schema is false" only repeats what "additionalProperties" says by name.
    .filter(error => error.keyword !== 'boolean')
    .flatMap(error => describe(error, schema as FieldSchema | undefined));
  const first = new Map(
    all.toReversed().map(problem => [problem.field, problem]),
  );
  return [...first.values()]
    .reverse()
    .sort(inOrderOf(schema as FieldSchema | undefined));
}
