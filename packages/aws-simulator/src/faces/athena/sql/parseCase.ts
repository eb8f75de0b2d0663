import type { Expression } from './Expression';
import type { TokenStream } from './TokenStream';
import { compare } from './values';

/** What follows CASE, up to its END. */
export function parseCase(
  tokens: TokenStream,
  expression: () => Expression,
): Expression {
  const subject = tokens.isNext('when') ? undefined : expression();
  const branches: Array<{ when: Expression; then: Expression }> = [];
  while (tokens.accept('when')) {
    const when = expression();
    tokens.expect('then');
    branches.push({ when, then: expression() });
  }
  const otherwise: Expression = tokens.accept('else')
    ? expression()
    : () => null;
  tokens.expect('end');
  return env => {
    const branch = branches.find(({ when }) =>
      subject ? compare(subject(env), when(env)) === 0 : when(env) === true,
    );
    return (branch?.then ?? otherwise)(env);
  };
}
