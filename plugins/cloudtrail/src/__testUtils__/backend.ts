import { http, HttpResponse, type JsonBodyType } from 'msw';
import { networkServer } from '@hangar/test-utils';
import {
  detail,
  event,
  facets,
  history,
  ingest,
  list,
  manifest,
  opened,
  refused,
  target,
  timeline,
} from './answers';

/** Where a test app looks for the CloudTrail backend. */
const BASE_URL = 'http://example.com/api/cloudtrail/v1';

type Answer = JsonBodyType | ((url: URL) => Response | JsonBodyType);

/** What the backend answers on each route; everything is fine by default. */
export type BackendAnswers = {
  events?: Answer;
  timeline?: Answer;
  facets?: Answer;
  event?: Answer;
  export?: Answer;
  manifest?: Answer;
  history?: Answer;
  ingest?: Answer;
};

const csvFile = () =>
  new HttpResponse('eventId\r\n', {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="activity.csv"',
      'Hangar-Export-Id': 'x-1',
    },
  });

const findEvent = (url: URL) => {
  const id = url.pathname.split('/').pop();
  const found = [event(), opened, refused].find(item => item.eventId === id);
  return found
    ? detail(found)
    : refusal(404, 'NotFoundError', `No event ${id}`)();
};

/** Answers the real client on the wire, and records every request. */
export function startBackend(answers: BackendAnswers = {}) {
  const requests: URL[] = [];
  const get = (path: string, answer: Answer) =>
    http.get(`${BASE_URL}/${path}`, ({ request }) => {
      const url = new URL(request.url);
      requests.push(url);
      const result = typeof answer === 'function' ? answer(url) : answer;
      return result instanceof Response ? result : HttpResponse.json(result);
    });
  const entityPath = 'entities/:kind/:namespace/:name';
  networkServer.use(
    ...['events', `${entityPath}/events`].map(path =>
      get(path, answers.events ?? list()),
    ),
    ...['events/timeline', `${entityPath}/timeline`].map(path =>
      get(path, answers.timeline ?? timeline()),
    ),
    ...['events/facets', `${entityPath}/facets`].map(path =>
      get(path, answers.facets ?? facets()),
    ),
    ...['events/export', `${entityPath}/events/export`].map(path =>
      get(path, answers.export ?? csvFile),
    ),
    get('events/:eventId', answers.event ?? findEvent),
    get('exports/:id', answers.manifest ?? manifest()),
    get('history', answers.history ?? history()),
    get('ingest', answers.ingest ?? ingest(target())),
  );
  return {
    requests,
    /** The requests of one route, in order. */
    of: (end: string) =>
      requests.filter(({ pathname }) => pathname.endsWith(end)),
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
