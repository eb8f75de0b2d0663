/**
 * Test set-up shared by every package: a network call nobody expected fails
 * the test. Import `@hangar/test-utils/setup` in `setupTests.ts`.
 *
 * @packageDocumentation
 */
export { networkServer } from './networkServer';
