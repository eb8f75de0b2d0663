import { readCostAddress, writeRange } from './costAddress';

const TODAY = '2026-11-25';
const read = (search: string) =>
  readCostAddress(new URLSearchParams(search), TODAY);

describe('the address of the tab', () => {
  it('shows the last 30 days by day where it says nothing', () => {
    expect(read('')).toEqual({
      range: '30d',
      window: { from: '2026-10-27', to: '2026-11-26' },
      granularity: 'daily',
      metric: undefined,
      currency: null,
      problems: [],
    });
  });

  it('takes names and days, with months as bars where days are too many', () => {
    expect(read('range=12m&metric=AmortizedCost&currency=JPY')).toMatchObject({
      window: { from: '2025-12-01', to: '2026-11-26' },
      granularity: 'monthly',
      metric: 'AmortizedCost',
      currency: 'JPY',
    });
    expect(
      read('from=2026-10-01&to=2026-11-01&granularity=monthly'),
    ).toMatchObject({
      range: '2026-10-01/2026-11-01',
      window: { from: '2026-10-01', to: '2026-11-01' },
      granularity: 'monthly',
      problems: [],
    });
  });

  it.each([
    ['range=10y', { type: 'preset', value: '10y' }],
    ['from=2026-11-01', { type: 'pair' }],
    [
      'from=2026-02-30&to=2026-03-02',
      { type: 'date', field: 'from', value: '2026-02-30' },
    ],
    ['from=2026-11-02&to=2026-11-02', { type: 'order' }],
    ['from=2026-11-20&to=2026-12-01', { type: 'future' }],
    ['from=2025-01-01&to=2025-02-01', { type: 'long' }],
  ])('tells that it cannot use %s', (search, problem) => {
    const address = read(search);
    expect(address.problems).toEqual([problem]);
    expect(address.range).toBe('30d');
  });

  it('tells which choices it does not know', () => {
    expect(read('granularity=hourly&metric=Free').problems).toEqual([
      expect.objectContaining({ field: 'granularity', value: 'hourly' }),
      expect.objectContaining({ field: 'metric', value: 'Free' }),
    ]);
  });

  it('is written with one range only', () => {
    const params = new URLSearchParams('range=mtd&currency=JPY');
    writeRange(params, '2026-10-01/2026-11-01');
    expect(params.toString()).toBe(
      'currency=JPY&from=2026-10-01&to=2026-11-01',
    );
    writeRange(params, 'mtd');
    expect(params.toString()).toBe('currency=JPY&range=mtd');
  });
});
