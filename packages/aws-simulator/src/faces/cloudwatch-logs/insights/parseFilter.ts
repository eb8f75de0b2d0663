import { malformedQuery } from '../errors';
import type { FieldValue, LogRecord } from './LogRecord';
import type { TokenReader } from './TokenReader';

export type Predicate = (record: LogRecord) => boolean;
type Operand = (record: LogRecord) => FieldValue;

const comparisons: Record<
  string,
  (left: string | number, right: string | number) => boolean
> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/**
 * Parses the condition of a `filter` command: comparisons, `like`, `=~`, `in`,
 * `strcontains`, `ispresent`, joined by `and`, `or`, `not` and parentheses.
 */
export function parseFilter(reader: TokenReader): Predicate {
  let left = parseAnd(reader);
  while (reader.accept('or')) {
    left = either(left, parseAnd(reader));
  }
  return left;
}

function parseAnd(reader: TokenReader): Predicate {
  let left = parseNot(reader);
  while (reader.accept('and')) {
    left = both(left, parseNot(reader));
  }
  return left;
}

function either(left: Predicate, right: Predicate): Predicate {
  return record => left(record) || right(record);
}

function both(left: Predicate, right: Predicate): Predicate {
  return record => left(record) && right(record);
}

function parseNot(reader: TokenReader): Predicate {
  if (reader.accept('not')) {
    const inner = parseNot(reader);
    return record => !inner(record);
  }
  if (reader.accept('(')) {
    const inner = parseFilter(reader);
    reader.expect(')');
    return inner;
  }
  return parseCondition(reader);
}

function parseCondition(reader: TokenReader): Predicate {
  const left = parseOperand(reader);
  const isNegated = reader.accept('not');
  if (reader.accept('like') || reader.accept('=~')) {
    const matches = parseLike(reader, left);
    return record => matches(record) !== isNegated;
  }
  if (reader.accept('in')) {
    const values = parseList(reader);
    return record => values.some(value => value === left(record)) !== isNegated;
  }
  const symbol = reader.peek();
  if (symbol?.type !== 'symbol' || !Object.hasOwn(comparisons, symbol.value)) {
    // A function alone is a condition: it is true when it is not 0.
    return record => Boolean(left(record));
  }
  const compare = comparisons[String(reader.next().value)];
  const right = parseOperand(reader);
  return record => compareValues(left(record), right(record), compare);
}

function parseLike(reader: TokenReader, left: Operand): Predicate {
  const token = reader.next();
  const { value } = token;
  if (token.type === 'regex') {
    return record => token.value.test(String(left(record) ?? ''));
  }
  if (typeof value !== 'string' || token.type !== 'text') {
    throw malformedQuery('like needs a text or a regular expression');
  }
  return record => String(left(record) ?? '').includes(value);
}

function parseList(reader: TokenReader): FieldValue[] {
  reader.expect('[');
  const values: FieldValue[] = [];
  do {
    const { type, value } = reader.next();
    if (type !== 'text' && type !== 'number') {
      throw malformedQuery('a list holds texts and numbers');
    }
    values.push(value);
  } while (reader.accept(','));
  reader.expect(']');
  return values;
}

function parseOperand(reader: TokenReader): Operand {
  const token = reader.next();
  if (token.type === 'text' || token.type === 'number') {
    const { value } = token;
    return () => value;
  }
  if (token.type !== 'word') {
    throw malformedQuery(`unexpected symbol found ${token.value}`);
  }
  return reader.accept('(')
    ? parseFunction(reader, token.value)
    : record => record.field(token.value);
}

function parseFunction(reader: TokenReader, name: string): Operand {
  const args = [parseOperand(reader)];
  while (reader.accept(',')) {
    args.push(parseOperand(reader));
  }
  reader.expect(')');
  const text = (record: LogRecord, index: number) =>
    String(args[index]?.(record) ?? '');
  switch (name.toLowerCase()) {
    case 'strcontains':
      return record => Number(text(record, 0).includes(text(record, 1)));
    case 'ispresent':
      return record => Number(args[0](record) !== undefined);
    case 'tolower':
      return record => text(record, 0).toLowerCase();
    case 'strlen':
      return record => text(record, 0).length;
    default:
      throw malformedQuery(
        `the AWS simulator does not have the function ${name}`,
      );
  }
}

/** Numbers are compared as numbers, also when one comes as a text. */
function compareValues(
  left: FieldValue,
  right: FieldValue,
  compare: (typeof comparisons)[string],
): boolean {
  if (left === undefined || right === undefined) {
    return false;
  }
  const isNumeric = typeof left === 'number' || typeof right === 'number';
  return isNumeric
    ? compare(Number(left), Number(right))
    : compare(left, right);
}
