import { ProblemBody } from '../problems/problem.ts';
import {
  CategoryList,
  Money,
  Part,
  PartInput,
  PartList,
  PartUpdate,
} from '../parts/schemas.ts';

const SCHEMAS: Record<string, object> = {
  CategoryList,
  Money,
  Part,
  PartInput,
  PartList,
  PartUpdate,
  Problem: ProblemBody,
};

const names = new Map(
  Object.entries(SCHEMAS).map(([name, schema]) => [
    JSON.stringify(schema),
    name,
  ]),
);

/** A copy in which each known schema below this node is a reference to its name. */
function refer(node: unknown, isRoot = false): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const name = isRoot ? undefined : names.get(JSON.stringify(node));
  if (name) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(node)) return node.map(item => refer(item));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, refer(value)]),
  );
}

/**
 * Fastify writes every schema out where it is used. Readers and generators of
 * clients want each once, with a name.
 */
export function nameSchemas<T extends object>(document: T): T {
  return {
    ...(refer(document) as T),
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [
          name,
          refer(schema, true),
        ]),
      ),
    },
  };
}
