import { getNextReportAt } from './getNextReportAt';

describe('getNextReportAt', () => {
  it.each([
    ['weekly', '2026-11-25T06:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    ['weekly', '2026-11-30T00:00:00.000Z', '2026-12-07T00:00:00.000Z'],
    ['weekly', '2026-12-31T23:59:59.000Z', '2027-01-04T00:00:00.000Z'],
    ['monthly', '2026-11-25T06:00:00.000Z', '2026-12-06T00:00:00.000Z'],
    ['monthly', '2026-12-05T23:59:59.000Z', '2026-12-06T00:00:00.000Z'],
    ['monthly', '2026-12-06T00:00:00.000Z', '2027-01-06T00:00:00.000Z'],
    ['none', '2026-12-06T00:00:00.000Z', null],
  ] as const)('sends %s after %s at %s', (schedule, now, next) => {
    expect(getNextReportAt(schedule, new Date(now))).toBe(next);
  });
});
