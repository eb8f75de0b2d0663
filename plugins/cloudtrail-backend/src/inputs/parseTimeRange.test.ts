import { clipRange } from './parseTimeRange';

const DAY = 24 * 60 * 60_000;

describe('clipRange', () => {
  it('shows no hour of which events are being removed, which would look like a gap', () => {
    const now = Date.parse('2026-11-25T03:20:00Z');
    const options = { now, retentionDays: 10 };
    const { from, to, isClipped } = clipRange({ from: 0, to: now }, options);
    expect(new Date(from).toISOString()).toBe('2026-11-15T04:00:00.000Z');
    expect({ to, isClipped }).toEqual({ to: now, isClipped: true });
    const kept = { from: now - 9 * DAY, to: now };
    expect(clipRange(kept, options)).toEqual({ ...kept, isClipped: false });
    // all of it is gone
    expect(clipRange({ from: 0, to: 1 }, options)).toEqual({
      ...{ from, to: from, isClipped: true },
    });
  });
});
