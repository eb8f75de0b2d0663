/**
 * Stops the clock for a block of tests: each test starts at a set time, and
 * time stands still until {@link advanceClock} moves it.
 *
 * @remarks
 * Only the clock is set. Timers, microtasks and animation frames stay real, so
 * servers answer and components render as they always do. Call it in a
 * `describe`, or at the top of a file for all of its tests.
 *
 * @param time - what `new Date()` says; a string is in the format of ISO 8601
 * @see {@link https://jestjs.io/docs/jest-object#jestusefaketimersfaketimersconfig | jest.useFakeTimers}
 * @public
 */
export function stopClockAt(time: string | Date): void {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date(time),
      doNotFake: [
        'cancelAnimationFrame',
        'cancelIdleCallback',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'requestAnimationFrame',
        'requestIdleCallback',
        'setImmediate',
        'setInterval',
        'setTimeout',
      ],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

/**
 * Lets time pass on a clock that {@link stopClockAt} has stopped. No timer
 * fires.
 *
 * @param milliseconds - how much later it is afterwards
 * @public
 */
export function advanceClock(milliseconds: number): void {
  jest.setSystemTime(Date.now() + milliseconds);
}
