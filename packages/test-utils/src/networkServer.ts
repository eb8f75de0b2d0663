import { setupServer, type SetupServer } from 'msw/node';

/**
 * The one MSW server of a Jest file.
 *
 * `@hangar/test-utils/setup` makes it listen; tests add what they expect with
 * `networkServer.use(...)`, and the handlers are gone after each test.
 *
 * @see {@link https://mswjs.io/docs/api/setup-server | setupServer}
 * @public
 */
export const networkServer: SetupServer = setupServer();
