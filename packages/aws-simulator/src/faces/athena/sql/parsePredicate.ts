import type { Expression } from './Expression';
import type { TokenStream } from './TokenStream';
import { compare } from './values';

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': order => order === 0,
  '<>': order => order !== 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** An operand, and what it is compared with where it is. */
export function parsePredicate(
  tokens: TokenStream,
  operand: () => Expression,
): Expression {
  const left = operand();
  if (tokens.accept('is', 'not', 'null')) {
    return env => left(env) !== null;
  }
  if (tokens.accept('is', 'null')) {
    return env => left(env) === null;
  }
  const isNegated = tokens.accept('not');
  if (isNegated && !tokens.isNext('in')) {
    throw tokens.unexpected('IN');
  }
  if (tokens.accept('in', '(')) {
    const members = tokens.list(operand);
    tokens.expect(')');
    return env => {
      const value = left(env);
      const isIn = members.some(member => compare(value, member(env)) === 0);
      return isIn !== isNegated;
    };
  }
  const { kind, text } = tokens.next;
  if (kind !== 'symbol' || !Object.hasOwn(comparisons, text)) {
    return left;
  }
  tokens.read();
  const right = operand();
  return env => {
    const order = compare(left(env), right(env));
    return order === null ? null : comparisons[text](order);
  };
}
