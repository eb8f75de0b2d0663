import { http, HttpResponse, type JsonBodyType } from 'msw';
import { networkServer } from '@hangar/test-utils';
import {
  alarmsResponse,
  cpu,
  cpuAlarm,
  latency,
  logQueries,
  logsResponse,
  metricsResponse,
  okAlarm,
} from './answers';

/** Where a test app looks for the CloudWatch backend. */
export const BASE_URL = 'http://example.com/api/cloudwatch/v1';

type Answer = JsonBodyType | ((url: URL) => Response | JsonBodyType);

/** What the backend answers on each route; everything is fine by default. */
export type BackendAnswers = {
  metrics?: Answer;
  alarms?: Answer;
  history?: Answer;
  logs?: Answer;
  logQueries?: Answer;
};

/**
 * Answers the real client on the wire, and records the address of every request.
 */
export function startBackend(answers: BackendAnswers = {}) {
  const requests: URL[] = [];
  const entityPath = `${BASE_URL}/entities/component/default/parts-inventory`;
  const route = (path: string, answer: Answer) =>
    http.get(path, ({ request }) => {
      const url = new URL(request.url);
      requests.push(url);
      const result = typeof answer === 'function' ? answer(url) : answer;
      return result instanceof Response ? result : HttpResponse.json(result);
    });
  networkServer.use(
    route(
      `${entityPath}/metrics`,
      answers.metrics ?? metricsResponse([cpu, latency]),
    ),
    route(
      `${entityPath}/alarms`,
      answers.alarms ?? alarmsResponse([okAlarm, cpuAlarm]),
    ),
    route(`${entityPath}/alarms/:name/history`, answers.history ?? null),
    route(
      `${entityPath}/logs`,
      answers.logs ??
        logsResponse(['ERROR parts table is locked', 'INFO ready']),
    ),
    route(`${BASE_URL}/log-queries`, answers.logQueries ?? logQueries),
  );
  return {
    requests,
    /** The requests of one route, in order. */
    of: (end: string) => requests.filter(url => url.pathname.endsWith(end)),
  };
}

/** A refusal as Backstage backends send it. */
export function refusal(
  status: number,
  name: string,
  message: string,
  more: Record<string, string> = {},
) {
  return () =>
    HttpResponse.json(
      {
        error: { name, message, ...more },
        request: { method: 'GET', url: '/v1' },
        response: { statusCode: status },
      },
      { status },
    );
}
