import { networkServer } from './networkServer';
import {
  assertNoUnexpectedRequests,
  onUnhandledRequest,
} from './unexpectedRequests';

// Timings are measured by benchmarks: a test only has to end, also on a busy machine of two cores.
jest.setTimeout(60_000);

beforeAll(() => networkServer.listen({ onUnhandledRequest }));

afterEach(() => {
  networkServer.resetHandlers();
  assertNoUnexpectedRequests();
});

afterAll(() => {
  networkServer.close();
  // A call made between the last test and the end of the file counts too.
  assertNoUnexpectedRequests();
});
