import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';

const BASE_URL =
  'http://example.com/api/local-git/v1/entities/component/default/north-parts';

const pixel = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');

/** The repository of the sample component, with these documents. */
export function startBackend(documents: Record<string, string>) {
  networkServer.use(
    http.get(`${BASE_URL}/repository`, () =>
      HttpResponse.json({
        name: 'north-parts',
        cloneUrl: 'file:///srv/repositories/north-parts.git',
        commit: {
          hash: '0123456789abcdef0123456789abcdef01234567',
          time: '2026-11-02T03:00:00.000Z',
          author: 'Engineer',
          subject: 'Create north-parts',
        },
        documents: Object.keys(documents).map(path => ({
          path,
          title: `Title of ${path}`,
        })),
      }),
    ),
    http.get(`${BASE_URL}/document`, ({ request }) => {
      const path = new URL(request.url).searchParams.get('path') ?? '';
      return HttpResponse.json({ path, title: path, text: documents[path] });
    }),
    http.get(`${BASE_URL}/image`, ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      return path === 'docs/images/screen.gif'
        ? HttpResponse.arrayBuffer(pixel, {
            headers: { 'content-type': 'image/gif' },
          })
        : HttpResponse.json({ error: { message: 'absent' } }, { status: 404 });
    }),
  );
}

/** A backend that refuses. */
export function refuse() {
  networkServer.use(
    http.get(`${BASE_URL}/repository`, () =>
      HttpResponse.json(
        {
          error: { name: 'NotFoundError', message: 'No repository.' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    ),
  );
}
