import type { Expression } from './Expression';
import type { TokenStream } from './TokenStream';
import type { Row, Value } from './values';

/**
 * What follows TRANSFORM and its parenthesis: an array, and what becomes of each
 * element.
 *
 * @param within - reads an expression that may name the parameter
 */
export function parseTransform(
  tokens: TokenStream,
  expression: () => Expression,
  within: (parameter: string) => Expression,
): Expression {
  const array = expression();
  tokens.expect(',');
  if (!tokens.isAfterNext('->')) {
    throw tokens.unexpected('a function of one parameter');
  }
  const parameter = tokens.name();
  tokens.expect('->');
  const each = within(parameter);
  tokens.expect(')');
  return env => {
    const elements = array(env);
    return Array.isArray(elements)
      ? elements.map(element =>
          each({ ...env, row: withParameter(env.row, parameter, element) }),
        )
      : null;
  };
}

/** Not a copy: a row has dozens of columns. */
function withParameter(row: Row, name: string, value: Value): Row {
  return Object.create(row, { [name]: { value, enumerable: true } });
}
