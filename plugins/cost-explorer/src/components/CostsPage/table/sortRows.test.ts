import type { CostReportRow } from '@hangar/plugin-cost-explorer-common';
import { parseSort, sortRows, writeSort } from './sortRows';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const row = (
  key: string,
  total: string,
  before: string | null,
  entities: number,
): CostReportRow => ({
  key,
  total: usd(total),
  previousTotal: before === null ? null : usd(before),
  changePercent: 0,
  entities,
  points: [],
});
// No two columns give the same order, nor does any give this one.
const rows = [
  row('部品 10', '9', '12', 3),
  row('部品 2', '100', '99', 1),
  row('api', '20.5', '10', 2),
  row('web', '3', null, 4),
];
const order = (text: string | null) =>
  sortRows(rows, parseSort(text), {
    getName: ({ key }) => key,
    locale: 'ja',
  }).map(({ key }) => key);

describe('sortRows', () => {
  it.each([
    ['name, as people count', 'name', ['api', 'web', '部品 2', '部品 10']],
    ['cost, not its text', 'total', ['web', '部品 10', 'api', '部品 2']],
    [
      'change, from nothing where there was nothing before',
      'change',
      ['部品 10', '部品 2', 'web', 'api'],
    ],
    ['number of entries', 'entities', ['部品 2', 'api', '部品 10', 'web']],
  ])('sorts by %s, either way', (_, column, ascending) => {
    expect(order(column)).toEqual(ascending);
    expect(order(`-${column}`)).toEqual([...ascending].reverse());
  });

  it('leaves the rows it was given as they are', () => {
    order('name');
    expect(rows[0].key).toBe('部品 10');
  });

  it('has the most expensive first where it knows no better', () => {
    const expensive = ['部品 2', 'api', '部品 10', 'web'];
    expect(order(null)).toEqual(expensive);
    expect(order('colour')).toEqual(expensive);
  });

  it('writes what it reads, and nothing for the order without a choice', () => {
    expect(writeSort(parseSort(null))).toBeNull();
    expect(writeSort(parseSort('-total'))).toBeNull();
    expect(writeSort(parseSort('-name'))).toBe('-name');
    expect(writeSort(parseSort('total'))).toBe('total');
  });
});
