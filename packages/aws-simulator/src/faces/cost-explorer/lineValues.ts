import { activeTags } from '../../world/costs/activeTags';
import { categoryOf } from '../../world/costs/costCategories';
import type { CostBook } from '../../world/costs/CostBook';
import type { CostLine } from '../../world/costs/types';
import type { Dimension, Expression } from './expression';

export function dimensionOf(line: CostLine, dimension: Dimension): string {
  switch (dimension) {
    case 'SERVICE':
      return line.service;
    case 'LINKED_ACCOUNT':
      return line.accountId;
    case 'RECORD_TYPE':
      return line.recordType;
    case 'REGION':
      return line.region;
    default:
      return line.usageType;
  }
}

/** The value of a tag as billing knows it: none before the key is activated. */
export function tagOf(book: CostBook, line: CostLine, key: string): string {
  return activeTags(book.scale).includes(key) && Object.hasOwn(line.tags, key)
    ? line.tags[key]
    : '';
}

/** A test of lines against a filter. */
export function toPredicate(
  book: CostBook,
  filter: Expression | undefined,
): (line: CostLine) => boolean {
  if (!filter) {
    return () => true;
  }
  const { And, Or, Not, Dimensions, Tags, CostCategories } = filter;
  if (And) {
    const tests = And.map(part => toPredicate(book, part));
    return line => tests.every(test => test(line));
  }
  if (Or) {
    const tests = Or.map(part => toPredicate(book, part));
    return line => tests.some(test => test(line));
  }
  if (Not) {
    const test = toPredicate(book, Not);
    return line => !test(line);
  }
  if (Dimensions) {
    const wanted = new Set(Dimensions.Values);
    return line => wanted.has(dimensionOf(line, Dimensions.Key));
  }
  if (Tags) {
    return keyedTest(Tags, line => tagOf(book, line, Tags.Key));
  }
  return keyedTest(CostCategories ?? { Key: '' }, line =>
    categoryOf(line, CostCategories?.Key ?? ''),
  );
}

function keyedTest(
  { Values, MatchOptions }: NonNullable<Expression['Tags']>,
  valueOf: (line: CostLine) => string,
): (line: CostLine) => boolean {
  if (MatchOptions?.includes('ABSENT')) {
    return line => valueOf(line) === '';
  }
  if (!Values) {
    return line => valueOf(line) !== '';
  }
  const wanted = new Set(Values);
  return line => wanted.has(valueOf(line));
}
