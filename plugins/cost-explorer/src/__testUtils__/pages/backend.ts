import { http, HttpResponse, type JsonBodyType } from 'msw';
import { networkServer } from '@hangar/test-utils';
import type { SavedReportInput } from '@hangar/plugin-cost-explorer-common';
import { ingest, overview, report, savedReport, source } from './answers';

const BASE_URL = 'http://example.com/api/cost-explorer/v1';

type Given = Response | JsonBodyType;
type Answer = JsonBodyType | ((url: URL) => Given | Promise<Given>);

/** What the backend answers on each route; everything is fine by default. */
export type PageAnswers = {
  costs?: Answer;
  reports?: Answer;
  savedReport?: Answer;
  /** What it says to a new report; the report, by default. */
  createReport?: Answer;
  overview?: Answer;
  ingest?: Answer;
};

/** Answers the real client on the wire, and records what it was asked. */
export function startPagesBackend(answers: PageAnswers = {}) {
  const requests: Array<{ method: string; url: URL; body?: unknown }> = [];
  const answer = async (request: Request, given: Answer) => {
    const url = new URL(request.url);
    const text = await request.text();
    requests.push({
      method: request.method,
      url,
      ...(text && { body: JSON.parse(text) }),
    });
    const result = typeof given === 'function' ? await given(url) : given;
    return result instanceof Response ? result : HttpResponse.json(result);
  };
  const get = (path: string, given: Answer) =>
    http.get(`${BASE_URL}/${path}`, ({ request }) => answer(request, given));
  networkServer.use(
    get('costs', answers.costs ?? report()),
    http.get(`${BASE_URL}/costs/export`, ({ request }) =>
      answer(
        request,
        () =>
          new HttpResponse('key,total\n', {
            headers: {
              'content-type': 'text/csv',
              'content-disposition': 'attachment; filename="costs.csv"',
            },
          }),
      ),
    ),
    get('reports', answers.reports ?? { items: [] }),
    get('reports/:id', answers.savedReport ?? savedReport()),
    http.post(`${BASE_URL}/reports`, async ({ request }) => {
      const input = (await request.clone().json()) as SavedReportInput;
      return answer(
        request,
        answers.createReport ?? savedReport({ ...input, id: 'r-new' }),
      );
    }),
    http.put(`${BASE_URL}/reports/:id`, async ({ request }) => {
      const input = (await request.clone().json()) as SavedReportInput;
      return answer(request, savedReport(input));
    }),
    http.delete(`${BASE_URL}/reports/:id`, ({ request }) =>
      answer(request, () => new HttpResponse(null, { status: 204 })),
    ),
    get(
      'entities/group/default/:name/overview',
      answers.overview ?? overview(),
    ),
    get('ingest', answers.ingest ?? ingest(source())),
  );
  return {
    requests,
    /** The requests of one route, in order. */
    of: (end: string, method = 'GET') =>
      requests.filter(
        request =>
          request.url.pathname.endsWith(end) && request.method === method,
      ),
  };
}

/** A refusal as Backstage backends send it. */
export function refuse(status: number, name: string, message: string) {
  return () =>
    HttpResponse.json(
      {
        error: { name, message },
        request: { method: 'GET', url: '/v1' },
        response: { statusCode: status },
      },
      { status },
    );
}
