import type { Aggregate, Condition, Expression } from './Expression';
import { sqlFunctions } from './functions';
import { SqlError } from './SqlError';
import type { TokenStream } from './TokenStream';
import { compare, toDecimal, toNumber, toText, type Value } from './values';

export type ParserOptions = {
  tokens: TokenStream;
  columns: ReadonlySet<string>;
  /** The value of the next question mark. */
  parameter(): Value;
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': order => order === 0,
  '<>': order => order !== 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** Compiles the expressions of a statement while it reads them. */
export class ExpressionParser {
  /** What the expressions read so far sum up. */
  readonly aggregates: Aggregate[] = [];
  readonly #options: ParserOptions;
  readonly #tokens: TokenStream;
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
    return this.#predicate();
  }

  #predicate(): Expression {
    const left = this.#sum();
    const tokens = this.#tokens;
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
      const members = tokens.list(() => this.#sum());
      tokens.expect(')');
      return env => {
        const value = left(env);
        const isIn = members.some(member => compare(value, member(env)) === 0);
        return isIn !== isNegated;
      };
    }
    const { kind, text } = tokens.next;
    if (kind === 'symbol' && Object.hasOwn(comparisons, text)) {
      tokens.read();
      const right = this.#sum();
      return env => {
        const order = compare(left(env), right(env));
        return order === null ? null : comparisons[text](order);
      };
    }
    return left;
  }

  #sum(): Expression {
    let left = this.#primary();
    for (;;) {
      const sign = this.#sign();
      if (sign === 0) {
        return left;
      }
      const [before, after] = [left, this.#primary()];
      left = env => {
        const a = toNumber(before(env));
        const b = toNumber(after(env));
        return a === null || b === null ? null : a + sign * b;
      };
    }
  }

  #sign(): -1 | 0 | 1 {
    if (this.#tokens.accept('+')) {
      return 1;
    }
    return this.#tokens.accept('-') ? -1 : 0;
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
      return this.#case();
    }
    if (tokens.accept('cast', '(')) {
      return this.#cast();
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
    if (!this.#options.columns.has(name)) {
      throw new SqlError(`Column '${name}' cannot be resolved`);
    }
    this.#columns.add(name);
    const column: Expression = ({ row }) => row[name] ?? null;
    return tokens.accept('[') ? this.#element(column) : column;
  }

  /** `column['key']`, which fails where the key is not there. */
  #element(column: Expression): Expression {
    const key = this.expression();
    this.#tokens.expect(']');
    return env => {
      const value = sqlFunctions.element_at(column(env), key(env));
      if (value === null) {
        throw new SqlError(`Key not present in map: ${key(env)}`);
      }
      return value;
    };
  }

  #call(name: string): Expression {
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

  #cast(): Expression {
    const tokens = this.#tokens;
    const value = this.expression();
    tokens.expect('as');
    const type = tokens.name();
    if (tokens.accept('(')) {
      tokens.list(() => tokens.read());
      tokens.expect(')');
    }
    tokens.expect(')');
    switch (type) {
      case 'varchar':
        return env => toText(value(env));
      case 'decimal':
        return env => toDecimal(value(env));
      case 'double':
        return env => toNumber(value(env));
      default:
        throw new SqlError(`Unknown type: ${type}`);
    }
  }

  #case(): Expression {
    const tokens = this.#tokens;
    const subject = tokens.isNext('when') ? undefined : this.expression();
    const branches: Array<{ when: Expression; then: Expression }> = [];
    while (tokens.accept('when')) {
      const when = this.expression();
      tokens.expect('then');
      branches.push({ when, then: this.expression() });
    }
    const otherwise = tokens.accept('else')
      ? this.expression()
      : constant(null);
    tokens.expect('end');
    return env => {
      const branch = branches.find(({ when }) =>
        subject ? compare(subject(env), when(env)) === 0 : when(env) === true,
      );
      return (branch?.then ?? otherwise)(env);
    };
  }
}

function constant(value: Value): Expression {
  return () => value;
}
