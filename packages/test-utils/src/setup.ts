import { networkServer } from './networkServer';
import {
  assertNoUnexpectedRequests,
  onUnhandledRequest,
} from './unexpectedRequests';

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
