import * as access from '../access/schemas.ts';
import * as audit from '../audit/schemas.ts';
import * as lists from '../lists/schemas.ts';
import * as orders from '../orders/schemas.ts';
import * as parts from '../parts/schemas.ts';
import { ProblemBody } from '../problems/problem.ts';
import * as stock from '../stock/schemas.ts';
import * as users from '../users/schemas.ts';

/** What only describes an address is written out where it is used. */
const isBody = ([name, schema]: [string, unknown]) =>
  /^[A-Z][a-z]/.test(name) &&
  !/(Query|Id|Filter|Version|Headers)$/.test(name) &&
  typeof schema === 'object';

const SCHEMAS: Record<string, object> = Object.fromEntries([
  ['Problem', ProblemBody],
  ...[access, audit, lists, orders, parts, stock, users]
    .flatMap(room => Object.entries(room))
    .filter(isBody),
]);
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
