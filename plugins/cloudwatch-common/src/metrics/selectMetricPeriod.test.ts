import {
  getFinestMetricPeriod,
  MAX_POINTS_PER_SERIES,
  selectMetricPeriod,
} from './selectMetricPeriod';

const now = new Date('2026-11-20T03:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const day = 24;

describe('selectMetricPeriod', () => {
  it.each([
    ['an hour', 1, 60],
    ['three hours', 3, 60],
    ['twelve hours', 12, 60],
    ['a day', day, 300],
    ['three days', 3 * day, 900],
    ['a week', 7 * day, 900],
    ['thirty days', 30 * day, 3600],
    ['sixty-three days', 63 * day, 21600],
    ['455 days', 455 * day, 86400],
  ])('suits the last %s', (_range, hours, period) => {
    expect(selectMetricPeriod({ from: ago(hours), to: now, now })).toBe(period);
  });

  it.each([
    ['after 15 days', 15 * day + 1, 300],
    ['after 63 days', 63 * day + 1, 3600],
  ])('knows that AWS keeps nothing finer %s', (_age, hours, period) => {
    const from = ago(hours);
    const to = ago(hours - 1);
    expect(selectMetricPeriod({ from, to, now })).toBe(period);
  });

  it('never makes more points than a series may have', () => {
    for (let hours = 1; hours <= 455 * day; hours += 5) {
      const period = selectMetricPeriod({ from: ago(hours), to: now, now });
      const points = (hours * 3600) / period;
      expect(points).toBeLessThanOrEqual(MAX_POINTS_PER_SERIES);
      expect(period % (getFinestMetricPeriod(ago(hours), now) ?? 0)).toBe(0);
    }
  });

  it('has nothing finer than AWS remembers', () => {
    expect(getFinestMetricPeriod(ago(456 * day), now)).toBeUndefined();
  });
});
