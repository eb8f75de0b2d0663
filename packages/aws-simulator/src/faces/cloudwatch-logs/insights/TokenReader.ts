import { malformedQuery } from '../errors';
import type { Token } from './tokenize';

/** Walks over the tokens of a query. */
export class TokenReader {
  #at = 0;

  constructor(readonly tokens: ReadonlyArray<Token>) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(): Token | undefined {
    return this.tokens[this.#at];
  }

  next(): Token {
    const token = this.tokens[this.#at];
    if (!token) {
      throw malformedQuery('unexpected end of the query');
    }
    this.#at += 1;
    return token;
  }

  /** Takes the next token when it is this word or symbol. */
  accept(value: string): boolean {
    const token = this.peek();
    const isSame =
      (token?.type === 'word' && token.value.toLowerCase() === value) ||
      (token?.type === 'symbol' && token.value === value);
    if (isSame) {
      this.#at += 1;
    }
    return isSame;
  }

  expect(value: string): void {
    if (!this.accept(value)) {
      throw this.unexpected();
    }
  }

  word(): string {
    const token = this.next();
    if (token.type !== 'word') {
      throw malformedQuery(`unexpected symbol found ${token.value}`);
    }
    return token.value;
  }

  number(): number {
    const token = this.next();
    if (token.type !== 'number') {
      throw malformedQuery(`expected a number, found ${token.value}`);
    }
    return token.value;
  }

  unexpected(): Error {
    const token = this.peek();
    return malformedQuery(
      token ? `unexpected symbol found ${token.value}` : 'unexpected end',
    );
  }
}
