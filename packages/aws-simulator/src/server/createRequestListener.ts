import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { getResponse, type RequestHandler } from 'msw';

const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Answers HTTP requests through MSW handlers. */
export function createRequestListener(
  handlers: RequestHandler[],
): RequestListener {
  return (incoming, outgoing) => {
    answer(handlers, incoming)
      .catch(
        error =>
          new Response(`The AWS simulator failed: ${error}`, { status: 500 }),
      )
      .then(response => write(response, outgoing))
      .catch(() => outgoing.destroy());
  };
}

async function answer(
  handlers: RequestHandler[],
  incoming: IncomingMessage,
): Promise<Response> {
  const { host = '' } = incoming.headers;
  // A page on the internet can make its own host name point to loopback.
  if (!LOOPBACK_HOST.test(host)) {
    return new Response('Only loopback host names are served', { status: 403 });
  }
  const request = await toRequest(incoming, host);
  return (
    (await getResponse(handlers, request)) ??
    new Response(
      'This is a simulated AWS. Requests must be signed by an AWS client; see /_simulator/world',
      { status: 403 },
    )
  );
}

async function toRequest(
  incoming: IncomingMessage,
  host: string,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
  }
  const { method = 'GET', url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${host}`), {
    method,
    headers,
    body: hasBody ? new Uint8Array(await buffer(incoming)) : undefined,
  });
}

async function write(
  response: Response,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
