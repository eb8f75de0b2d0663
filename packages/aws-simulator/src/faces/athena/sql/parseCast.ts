import type { Expression } from './Expression';
import { SqlError } from './SqlError';
import type { TokenStream } from './TokenStream';
import { toDecimal, toNumber, toText, type Value } from './values';

const casts: Readonly<Record<string, (value: Value) => Value>> = {
  varchar: toText,
  decimal: toDecimal,
  double: toNumber,
};

/** What follows CAST and its parenthesis: a value AS a type. */
export function parseCast(
  tokens: TokenStream,
  expression: () => Expression,
): Expression {
  const value = expression();
  tokens.expect('as');
  const type = tokens.name();
  if (tokens.accept('(')) {
    tokens.list(() => tokens.read());
    tokens.expect(')');
  }
  tokens.expect(')');
  if (!Object.hasOwn(casts, type)) {
    throw new SqlError(`Unknown type: ${type}`);
  }
  const cast = casts[type];
  return env => cast(value(env));
}
