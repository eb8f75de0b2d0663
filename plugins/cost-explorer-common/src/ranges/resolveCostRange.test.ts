import { costRangePresets, resolveCostRange } from './resolveCostRange';

describe('resolveCostRange', () => {
  it('resolves every name, also across a year and at the end of a month', () => {
    const resolved = costRangePresets.map(range =>
      resolveCostRange(range, '2026-01-31'),
    );
    expect(resolved).toEqual([
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2025-12-01', to: '2026-01-01' },
      { from: '2026-01-02', to: '2026-02-01' },
      { from: '2025-11-03', to: '2026-02-01' },
      { from: '2025-02-01', to: '2026-02-01' },
    ]);
  });

  it('is not empty on the first day of a month', () => {
    expect(resolveCostRange('mtd', '2026-11-01')).toEqual({
      from: '2026-11-01',
      to: '2026-11-02',
    });
  });

  it('takes two days, the second exclusive', () => {
    expect(resolveCostRange('2026-02-01/2026-03-01', '2026-11-01')).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
  });

  it.each([
    '10y',
    '',
    '2026-02-30/2026-03-02',
    '2026-03-01/2026-02-01',
    '2026-03-01/2026-03-01',
    '2026-03-01',
    '2026-03-01/2026-03-02/2026-03-03',
  ])('does not take "%s" for a range', text => {
    expect(resolveCostRange(text, '2026-11-01')).toBeUndefined();
  });
});
