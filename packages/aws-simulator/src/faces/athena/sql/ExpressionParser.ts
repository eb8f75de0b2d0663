import type { Aggregate, Condition, Expression } from './Expression';
import { sqlFunctions } from './functions';
import { parseCase } from './parseCase';
import { parseCast } from './parseCast';
import { parseColumn } from './parseColumn';
import { parsePredicate } from './parsePredicate';
import { parseSum } from './parseSum';
import { parseTransform } from './parseTransform';
import { SqlError } from './SqlError';
import type { TokenStream } from './TokenStream';
import { toText, type Value } from './values';

export type ParserOptions = {
  tokens: TokenStream;
  columns: ReadonlySet<string>;
  /** The value of the next question mark. */
  parameter(): Value;
};

/** Compiles the expressions of a statement while it reads them. */
export class ExpressionParser {
  /** What the expressions read so far sum up. */
  readonly aggregates: Aggregate[] = [];
  readonly #options: ParserOptions;
  readonly #tokens: TokenStream;
  /** Parameters of the functions that are being read. */
  readonly #locals = new Set<string>();
  #columns = new Set<string>();

  constructor(options: ParserOptions) {
    this.#options = options;
    this.#tokens = options.tokens;
  }

  /**
   * The conditions that all have to be met, with the columns each looks at.
   *
   * @throws SqlError
   */
  conditions(): Condition[] {
    const conditions: Condition[] = [];
    do {
      this.#columns = new Set();
      const test = this.#negation();
      conditions.push({ test, columns: this.#columns });
    } while (this.#tokens.accept('and'));
    // What is read after the conditions is not theirs.
    this.#columns = new Set();
    if (this.#tokens.isNext('or')) {
      throw this.#tokens.unexpected('parentheses around OR');
    }
    return conditions;
  }

  /** @throws SqlError */
  expression(): Expression {
    const parts = [this.#conjunction()];
    while (this.#tokens.accept('or')) {
      parts.push(this.#conjunction());
    }
    return parts.length === 1
      ? parts[0]
      : env => parts.some(part => part(env) === true);
  }

  #conjunction(): Expression {
    const parts = [this.#negation()];
    while (this.#tokens.accept('and')) {
      parts.push(this.#negation());
    }
    return parts.length === 1
      ? parts[0]
      : env => parts.every(part => part(env) === true);
  }

  #negation(): Expression {
    if (this.#tokens.accept('not')) {
      const inner = this.#negation();
      return env => inner(env) !== true;
    }
    return parsePredicate(this.#tokens, () =>
      parseSum(this.#tokens, () => this.#primary()),
    );
  }

  #primary(): Expression {
    const tokens = this.#tokens;
    if (tokens.accept('(')) {
      const inner = this.expression();
      tokens.expect(')');
      return inner;
    }
    if (tokens.accept('?')) {
      return constant(this.#options.parameter());
    }
    if (tokens.accept('case')) {
      return parseCase(tokens, () => this.expression());
    }
    if (tokens.accept('cast', '(')) {
      return parseCast(tokens, () => this.expression());
    }
    if (tokens.accept('array', '[')) {
      const members = tokens.isNext(']')
        ? []
        : tokens.list(() => this.expression());
      tokens.expect(']');
      return env => members.map(member => toText(member(env)) ?? '');
    }
    return this.#atom();
  }

  #atom(): Expression {
    const tokens = this.#tokens;
    const { kind, text } = tokens.next;
    if (kind === 'text' || kind === 'number') {
      tokens.read();
      return constant(kind === 'text' ? text : Number(text));
    }
    if (tokens.accept('null')) {
      return constant(null);
    }
    const name = tokens.name();
    if (tokens.accept('(')) {
      return this.#call(name);
    }
    if (!this.#locals.has(name)) {
      this.#columns.add(name);
    }
    return parseColumn(tokens, name, {
      has: path => this.#locals.has(name) || this.#options.columns.has(path),
      expression: () => this.expression(),
    });
  }

  #within(parameter: string): Expression {
    this.#locals.add(parameter);
    const inner = this.expression();
    this.#locals.delete(parameter);
    return inner;
  }

  #call(name: string): Expression {
    if (name === 'transform') {
      return parseTransform(
        this.#tokens,
        () => this.expression(),
        parameter => this.#within(parameter),
      );
    }
    const tokens = this.#tokens;
    const values = tokens.isNext(')')
      ? []
      : tokens.list(() => this.expression());
    tokens.expect(')');
    if (name === 'sum') {
      const index = this.aggregates.length;
      this.aggregates.push({ argument: values[0] });
      return ({ sums }) => sums[index];
    }
    if (!Object.hasOwn(sqlFunctions, name)) {
      throw new SqlError(`Function '${name}' not registered`);
    }
    const run = sqlFunctions[name];
    return env => run(...values.map(value => value(env)));
  }
}

function constant(value: Value): Expression {
  return () => value;
}
