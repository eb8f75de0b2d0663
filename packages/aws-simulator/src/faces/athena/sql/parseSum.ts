import type { Expression } from './Expression';
import type { TokenStream } from './TokenStream';
import { toNumber, toText } from './values';

/** Operands with plus and minus between them, or texts that are put together. */
export function parseSum(
  tokens: TokenStream,
  operand: () => Expression,
): Expression {
  let left = operand();
  for (;;) {
    if (tokens.accept('||')) {
      left = concatenation(left, operand());
      continue;
    }
    const sign = readSign(tokens);
    if (sign === 0) {
      return left;
    }
    const [before, after] = [left, operand()];
    left = env => {
      const a = toNumber(before(env));
      const b = toNumber(after(env));
      return a === null || b === null ? null : a + sign * b;
    };
  }
}

function readSign(tokens: TokenStream): -1 | 0 | 1 {
  if (tokens.accept('+')) {
    return 1;
  }
  return tokens.accept('-') ? -1 : 0;
}

function concatenation(before: Expression, after: Expression): Expression {
  return env => {
    const a = toText(before(env));
    const b = toText(after(env));
    return a === null || b === null ? null : a + b;
  };
}
