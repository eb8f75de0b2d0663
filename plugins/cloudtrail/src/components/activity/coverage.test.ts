import { summarizeCoverage } from './coverage';

const NOW = Date.parse('2026-11-25T03:00:00Z');
const range = { to: '2026-11-25T03:00:00Z' };
const gap = (from: string, to: string) => ({
  accountId: '111122223333',
  region: 'us-east-1',
  from,
  to,
});

describe('summarizeCoverage', () => {
  it('keeps the gaps that somebody has to know of', () => {
    const old = gap('2026-11-24T00:00:00Z', '2026-11-24T01:00:00Z');
    const growing = gap('2026-11-25T01:00:00Z', '2026-11-25T03:00:00Z');
    const last = gap('2026-11-25T02:50:00Z', '2026-11-25T03:00:00Z');
    const coverage = {
      complete: [],
      gaps: [old, growing, last],
      includesReads: false,
    };
    expect(summarizeCoverage(coverage, range, NOW)).toEqual({
      complete: undefined,
      gaps: [old, growing],
      isArriving: true,
    });
  });

  it('knows that the last minutes of a range that ends now are on their way', () => {
    const known = (to: string) => ({
      complete: [
        { from: '2026-11-23T00:00:00Z', to: '2026-11-23T06:00:00Z' },
        { from: '2026-11-24T03:00:00Z', to },
      ],
      gaps: [],
      includesReads: false,
    });
    const recent = summarizeCoverage(known('2026-11-25T02:45:00Z'), range, NOW);
    expect(recent.isArriving).toBe(true);
    expect(recent.complete?.from).toBe('2026-11-24T03:00:00Z');
    const whole = summarizeCoverage(known(range.to), range, NOW);
    expect(whole.isArriving).toBe(false);
  });
});
