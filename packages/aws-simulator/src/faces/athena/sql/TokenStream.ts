import { SqlError } from './SqlError';
import type { Token } from './tokenize';

/** The tokens of a statement, and how far it has been read. */
export class TokenStream {
  #at = 0;
  readonly #tokens: ReadonlyArray<Token>;

  constructor(tokens: ReadonlyArray<Token>) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#at];
  }

  read(): Token {
    const token = this.next;
    this.#at = Math.min(this.#at + 1, this.#tokens.length - 1);
    return token;
  }

  /** Whether a keyword or symbol comes next. */
  isNext(text: string): boolean {
    const { kind } = this.next;
    return (kind === 'word' || kind === 'symbol') && this.next.text === text;
  }

  /** Whether a keyword or symbol comes after the next token. */
  isAfterNext(text: string): boolean {
    const token = this.#tokens[this.#at + 1];
    return token?.kind === 'symbol' && token.text === text;
  }

  /** Reads these keywords or symbols if they come next. */
  accept(...texts: string[]): boolean {
    const isThere = texts.every((text, index) => {
      const token = this.#tokens[this.#at + index];
      return (
        (token?.kind === 'word' || token?.kind === 'symbol') &&
        token.text === text
      );
    });
    if (isThere) {
      this.#at += texts.length;
    }
    return isThere;
  }

  /** @throws SqlError when something else comes next */
  expect(...texts: string[]): void {
    for (const text of texts) {
      if (!this.accept(text)) {
        throw this.unexpected(text.toUpperCase());
      }
    }
  }

  /** The name of a column, table or alias. */
  name(): string {
    const { kind, text } = this.next;
    if (kind !== 'word' && kind !== 'name') {
      throw this.unexpected('a name');
    }
    this.read();
    return text.toLowerCase();
  }

  /** Members separated by commas. */
  list<T>(member: () => T): T[] {
    const members = [member()];
    while (this.accept(',')) {
      members.push(member());
    }
    return members;
  }

  unexpected(expected: string): SqlError {
    const { kind, text } = this.next;
    const found = kind === 'end' ? '<EOF>' : text;
    return new SqlError(`mismatched input '${found}'. Expecting: ${expected}`);
  }
}
