import { advanceClock, stopClockAt } from './clock';

const START = '2026-11-25T03:00:00.000Z';

describe.each([START, new Date(START)])('a clock stopped at %p', time => {
  stopClockAt(time);

  it('stands still while timers run, until it is advanced', async () => {
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(new Date().toISOString()).toBe(START);

    advanceClock(90_000);
    expect(new Date().toISOString()).toBe('2026-11-25T03:01:30.000Z');
  });

  it('starts again in the next test', () => {
    expect(new Date().toISOString()).toBe(START);
  });
});

describe('a clock that was stopped for other tests', () => {
  it('goes on', async () => {
    const before = Date.now();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(Date.now()).toBeGreaterThan(before);
    expect(before).not.toBe(Date.parse(START));
  });
});
