/**
 * Test set-up shared by every package: a network call nobody expected fails
 * the test, and the clock says what a test needs. Import
 * `@hangar/test-utils/setup` in `setupTests.ts`; what only tests of backends
 * need is in `@hangar/test-utils/backend`.
 *
 * @packageDocumentation
 */
export { advanceClock, stopClockAt } from './clock';
export { networkServer } from './networkServer';
