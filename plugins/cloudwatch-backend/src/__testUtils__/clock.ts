/** Sets the clock of a test. */
export const setClock = (time: string) => jest.setSystemTime(new Date(time));

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
