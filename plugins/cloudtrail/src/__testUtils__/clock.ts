import { NOW } from './answers';

/** Stops the calendar at the day of the answers; timers run on. */
export function stopCalendar() {
  beforeAll(() => {
    jest.useFakeTimers({
      now: NOW,
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
  afterAll(() => {
    jest.useRealTimers();
  });
}
