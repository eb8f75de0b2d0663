import { http, HttpResponse, type JsonBodyType } from 'msw';
import { networkServer } from '@hangar/test-utils';
import {
  budget,
  budgetsAnswer,
  costsAnswer,
  forecastAnswer,
  membersAnswer,
  overviewAnswer,
} from './answers';

/** Where a test app looks for the Cost Explorer backend. */
export const BASE_URL = 'http://example.com/api/cost-explorer/v1';

type Answer = JsonBodyType | ((request: Request) => Response | JsonBodyType);

/** What the backend answers on each route of an entity; everything is fine by default. */
export type BackendAnswers = {
  overview?: Answer;
  costs?: Answer;
  forecast?: Answer;
  budgets?: Answer;
  members?: Answer;
  export?: Answer;
  setBudget?: Answer;
  removeBudget?: Answer;
};

/** A request as it arrived. */
export type SeenRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  body?: unknown;
};

const noContent = () => new HttpResponse(null, { status: 204 });

const csvFile = () =>
  new HttpResponse('day,service,amount\r\n', {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition':
        'attachment; filename="costs.csv"; filename*=UTF-8\'\'costs-%E9%83%A8%E5%93%81.csv',
    },
  });

/** Answers the real client on the wire, and records every request. */
export function startBackend(answers: BackendAnswers = {}) {
  const requests: SeenRequest[] = [];
  const entityPath = `${BASE_URL}/entities/:kind/:namespace/:name`;
  const route = (
    method: 'get' | 'put' | 'delete',
    path: string,
    answer: Answer,
  ) =>
    http[method](`${entityPath}/${path}`, async ({ request }) => {
      const url = new URL(request.url);
      requests.push({
        method: request.method,
        path: url.pathname.replace('/api/cost-explorer/v1/', ''),
        query: Object.fromEntries(url.searchParams),
        body: method === 'put' ? await request.clone().json() : undefined,
      });
      const result = typeof answer === 'function' ? answer(request) : answer;
      return result instanceof Response ? result : HttpResponse.json(result);
    });
  networkServer.use(
    route('get', 'overview', answers.overview ?? overviewAnswer()),
    route('get', 'costs', answers.costs ?? costsAnswer()),
    route('get', 'costs/export', answers.export ?? csvFile),
    route('get', 'forecast', answers.forecast ?? forecastAnswer),
    route('get', 'budgets', answers.budgets ?? budgetsAnswer([budget])),
    route('get', 'members', answers.members ?? membersAnswer()),
    route('put', 'budget', answers.setBudget ?? budgetsAnswer([budget])),
    route('delete', 'budget', answers.removeBudget ?? noContent),
  );
  return {
    requests,
    /** The requests of one route, in order. */
    of: (end: string) => requests.filter(({ path }) => path.endsWith(end)),
  };
}

/** A refusal as Backstage backends send it. */
export function refusal(status: number, name: string, message: string) {
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
