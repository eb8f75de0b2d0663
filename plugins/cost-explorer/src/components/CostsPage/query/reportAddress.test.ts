import type { SavedReportQuery } from '@hangar/plugin-cost-explorer-common';
import {
  addToFilter,
  isSameQuery,
  readReportAddress,
  removeFromFilter,
  writeReportAddress,
} from './reportAddress';

const TODAY = '2026-11-25';
const query: SavedReportQuery = {
  groupBy: 'service',
  range: '2026-10-01/2026-11-01',
  filter: {
    owner: ['group:default/platform', 'group:default/販売,部 "A"=B'],
    environment: ['prod', ''],
  },
};
const write = (written: SavedReportQuery, base = '') =>
  writeReportAddress(new URLSearchParams(base), written).toString();
const read = (search: string) =>
  readReportAddress(new URLSearchParams(search), TODAY);

describe('the address of a report', () => {
  it('reads back what it wrote, whatever is in a value', () => {
    expect(read(write(query))).toEqual({ query });
  });

  it('takes the place of the report before, and keeps the rest', () => {
    const search = write(query, 'currency=JPY&page=3&sort=-change&system=old');
    expect(new URLSearchParams(search).get('currency')).toBe('JPY');
    expect(search).not.toMatch(/page|sort|old/);
  });

  it('names no report where there is none', () => {
    expect(read('?currency=JPY&report=1')).toEqual({});
  });

  it('tells what it cannot use, and shows the default instead', () => {
    expect(read('?groupBy=colour&range=10y')).toEqual({
      query: { groupBy: 'owner', range: 'mtd', filter: {} },
      groupByProblem: 'colour',
      rangeProblem: { type: 'preset', value: '10y' },
    });
  });

  it('does not mind the order of values', () => {
    const { owner = [] } = query.filter;
    const turned = { ...query.filter, owner: [...owner].reverse() };
    expect(isSameQuery(query, { ...query, filter: turned })).toBe(true);
    expect(isSameQuery(query, { ...query, range: 'mtd' })).toBe(false);
  });
});

describe('a filter', () => {
  it('takes each value once and loses its field with the last one', () => {
    const filter = addToFilter({ owner: ['a'] }, 'owner', ['a', 'b']);
    expect(filter).toEqual({ owner: ['a', 'b'] });
    const without = removeFromFilter(filter, 'owner', 'a');
    expect(removeFromFilter(without, 'owner', 'b')).toEqual({});
  });
});
