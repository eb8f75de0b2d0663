/** Starts each test of a block at a set time. Only the clock is set; timers run. */
export function useClock(time: string) {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date(time),
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

/** Lets time pass. */
export const passTime = (milliseconds: number) =>
  jest.setSystemTime(Date.now() + milliseconds);
