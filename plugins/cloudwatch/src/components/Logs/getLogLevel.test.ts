import { getLogLevel } from './getLogLevel';

describe('getLogLevel', () => {
  it.each([
    ['ERROR parts table is locked', 'error'],
    ['2026-11-02T03:00:00Z [WARN] slow query', 'warn'],
    ['{"level":50,"msg":"boom"}', 'error'],
    ['{"level":30,"msg":"no error here"}', 'info'],
    ['{"level":"debug","msg":"x"}', 'debug'],
    ['{"severity":"WARNING"}', 'warn'],
    ['GET /errors-of-the-day 200', undefined],
    [`${'x'.repeat(100)} error`, undefined],
    ['{"level":', undefined],
  ])('reads %s as %s', (message, level) => {
    expect(getLogLevel(message)).toBe(level);
  });
});
