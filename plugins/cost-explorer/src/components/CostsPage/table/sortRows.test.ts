import type { CostReportRow } from '@hangar/plugin-cost-explorer-common';
import { parseSort, sortRows, writeSort } from './sortRows';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const row = (key: string, total: string, before: string): CostReportRow => ({
  key,
  total: usd(total),
  previousTotal: usd(before),
  changePercent: 0,
  entities: 1,
  points: [],
});
const rows = [
  row('部品 10', '30', '10'),
  row('部品 2', '20.5', '20'),
  row('api', '9', '8.9'),
];
const order = (text: string) =>
  sortRows(rows, parseSort(text), {
    getName: ({ key }) => key,
    locale: 'ja',
  }).map(({ key }) => key);

describe('sortRows', () => {
  it('sorts by name as people count, by cost and by change', () => {
    expect(order('name')).toEqual(['api', '部品 2', '部品 10']);
    expect(order('total')).toEqual(['api', '部品 2', '部品 10']);
    expect(order('-change')).toEqual(['部品 10', '部品 2', 'api']);
  });

  it('falls back to the most expensive first', () => {
    expect(order('colour')).toEqual(['部品 10', '部品 2', 'api']);
    expect(writeSort(parseSort(null))).toBeNull();
    expect(writeSort(parseSort('-name'))).toBe('-name');
  });
});
