import type { Expression } from './Expression';
import { sqlFunctions } from './functions';
import { SqlError } from './SqlError';
import type { TokenStream } from './TokenStream';
import { Struct, type Value } from './values';

/** What follows the name of a column: fields of a structure, or the key of a map. */
export function parseColumn(
  tokens: TokenStream,
  name: string,
  { has, expression }: { has(path: string): boolean; expression(): Expression },
): Expression {
  const fields: string[] = [];
  while (tokens.accept('.')) {
    fields.push(tokens.name());
  }
  const path = [name, ...fields].join('.');
  if (!has(path)) {
    throw new SqlError(`Column '${path}' cannot be resolved`);
  }
  const column: Expression = ({ row }) =>
    fields.reduce(fieldOf, row[name] ?? null);
  return tokens.accept('[') ? parseElement(tokens, column, expression) : column;
}

/** `column['key']`, which fails where the key is not there. */
function parseElement(
  tokens: TokenStream,
  column: Expression,
  expression: () => Expression,
): Expression {
  const key = expression();
  tokens.expect(']');
  return env => {
    const value = sqlFunctions.element_at(column(env), key(env));
    if (value === null) {
      throw new SqlError(`Key not present in map: ${key(env)}`);
    }
    return value;
  };
}

function fieldOf(value: Value, field: string): Value {
  return value instanceof Struct ? (value.fields[field] ?? null) : null;
}
