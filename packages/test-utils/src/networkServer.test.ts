import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, HttpResponse } from 'msw';
import { networkServer } from './networkServer';
import { assertNoUnexpectedRequests } from './unexpectedRequests';

describe('networkServer', () => {
  it('answers what a test expects', async () => {
    networkServer.use(
      http.get('https://portal.example/parts', () => HttpResponse.json([])),
    );

    const response = await fetch('https://portal.example/parts');

    expect(await response.json()).toEqual([]);
    expect(assertNoUnexpectedRequests).not.toThrow();
  });

  it('forgets the handlers of the test before', async () => {
    await expect(fetch('https://portal.example/parts')).rejects.toThrow();
    expect(assertNoUnexpectedRequests).toThrow(
      'GET https://portal.example/parts',
    );
  });

  it('rejects an unexpected call and fails the test that made it', async () => {
    await expect(
      fetch('https://elsewhere.example/a?b=c', { method: 'POST' }),
    ).rejects.toThrow();
    await expect(
      new Promise((resolve, reject) => {
        get('http://elsewhere.example/d', resolve).on('error', reject);
      }),
    ).rejects.toThrow();

    // This is the check that runs after each test; here it is run by hand.
    expect(assertNoUnexpectedRequests).toThrow(
      /POST https:\/\/elsewhere\.example\/a\?b=c\n\s+GET http:\/\/elsewhere\.example\/d/,
    );
    expect(assertNoUnexpectedRequests).not.toThrow();
  });

  it.each(['127.0.0.1', 'localhost'])('lets %s through', async host => {
    const server = createServer((_, response) => response.end('here'));
    await new Promise<void>(resolve => server.listen(0, host, resolve));
    const { port } = server.address() as AddressInfo;

    const response = await fetch(`http://${host}:${port}/`);

    expect(await response.text()).toBe('here');
    await new Promise(resolve => server.close(resolve));
  });
});
