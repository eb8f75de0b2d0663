import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on. */
export async function getFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port on 127.0.0.1');
  }
  return address.port;
}
