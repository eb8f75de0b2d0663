const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

const unexpected: string[] = [];

/**
 * What MSW calls for a request that no handler answers.
 *
 * Loopback passes through: servers under test listen there. Anything else is
 * remembered and rejected, so nothing leaves the machine even when the code
 * under test swallows the error.
 *
 * @throws a network error, which rejects the request
 */
export function onUnhandledRequest(request: Request): void {
  const url = new URL(request.url);
  if (LOOPBACK_HOSTS.has(url.hostname)) {
    return;
  }
  const call = `${request.method} ${url.href}`;
  unexpected.push(call);
  // MSW turns a thrown network error into a rejected request; any other error
  // would come back as an answer with status 500.
  throw Response.error();
}

/**
 * Fails when a network call was made that no handler expected, and forgets it.
 *
 * @throws Error that lists method and URL of each call
 */
export function assertNoUnexpectedRequests(): void {
  const calls = unexpected.splice(0);
  if (calls.length > 0) {
    throw new Error(
      [
        'The test made a network call that no handler expects:',
        ...calls.map(call => `  ${call}`),
        'Add a handler with networkServer.use(...), or stop the call.',
      ].join('\n'),
    );
  }
}
