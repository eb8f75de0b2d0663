import { findCoverage, type SliceRow } from './coverage';

const primary = 'tag:Component';

const slice = (
  allocation: string,
  account: string,
  [from, to]: [number, number],
): SliceRow => ({
  source: 'payer',
  account_id: account,
  allocation,
  month: '2026-11',
  from_day: from,
  to_day: to,
  estimated_from: null,
});

const find = (...slices: SliceRow[]) =>
  findCoverage(slices, { primary, newAccounts: new Set() });

describe('findCoverage', () => {
  it('is of the days that every account and allocation has', () => {
    expect(
      find(
        slice(primary, 'one', [0, 100]),
        slice(primary, 'two', [10, 100]),
        slice('tag:Team', 'one', [0, 98]),
        slice('tag:Team', 'two', [10, 97]),
        // not read far enough back yet
        slice('tag:Project', 'one', [60, 100]),
        slice('tag:Project', 'two', [60, 100]),
      ),
    ).toEqual({
      coverage: { from: 10, to: 97 },
      allocations: [primary, 'tag:Team'],
    });
  });

  it('waits for no allocation that is more than three days behind the primary', () => {
    expect(
      find(
        slice(primary, 'one', [0, 100]),
        slice(primary, 'two', [0, 100]),
        slice('tag:Team', 'one', [0, 100]),
        slice('tag:Team', 'two', [0, 96]),
      ),
    ).toEqual({ coverage: { from: 0, to: 100 }, allocations: [primary] });
  });

  it('does not take an account that cannot be read for the fault of an allocation', () => {
    expect(
      find(
        slice(primary, 'one', [0, 100]),
        slice(primary, 'two', [0, 80]),
        slice('tag:Team', 'one', [0, 100]),
        slice('tag:Team', 'two', [0, 80]),
      ),
    ).toEqual({
      coverage: { from: 0, to: 80 },
      allocations: [primary, 'tag:Team'],
    });
  });
});
