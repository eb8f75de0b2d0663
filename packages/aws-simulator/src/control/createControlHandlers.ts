import { InputError } from '@backstage/errors';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { toWorldState, type World } from '../world/createWorld';
import { describeWorld } from './describeWorld';
import { parseActivity } from './parseActivity';
import { parseClock } from './parseClock';
import { parseFaults } from './parseFaults';

const LOOPBACK = '(?:127\\.0\\.0\\.1|localhost|\\[::1\\])(?::\\d+)?';

function route(name: string): RegExp {
  return new RegExp(`^http://${LOOPBACK}/_simulator/${name}/?$`);
}

/** The routes that watch and steer the simulator, below `/_simulator`. */
export function createControlHandlers(world: World): RequestHandler[] {
  const state = toWorldState(world);
  return [
    http.get(route('requests'), () =>
      HttpResponse.json(state.requests.summary()),
    ),
    http.delete(route('requests'), () => {
      state.requests.reset();
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(route('faults'), () =>
      HttpResponse.json({ items: state.faults.list() }),
    ),
    http.put(route('faults'), ({ request }) =>
      withJson(request, body => {
        state.faults.set(parseFaults(body));
        return { items: state.faults.list() };
      }),
    ),
    http.get(route('clock'), () => HttpResponse.json(describeClock(world))),
    http.put(route('clock'), ({ request }) =>
      withJson(request, body => {
        setClock(world, body);
        return describeClock(world);
      }),
    ),
    http.post(route('activity'), ({ request }) =>
      withJson(request, body => {
        const records = parseActivity(body);
        state.activity.add(records);
        return { added: records.length };
      }),
    ),
    http.get(route('world'), () => HttpResponse.json(describeWorld(state))),
    http.all(route('.*'), ({ request }) =>
      failure(
        404,
        `The AWS simulator has no ${request.method} ${new URL(request.url).pathname}; it has GET and DELETE /_simulator/requests, GET and PUT /_simulator/faults and /_simulator/clock, POST /_simulator/activity, and GET /_simulator/world`,
      ),
    ),
  ];
}

function setClock({ clock }: World, body: unknown): void {
  const setting = parseClock(body);
  if ('now' in setting) {
    clock.set(new Date(setting.now));
  } else if ('offsetMinutes' in setting) {
    clock.setOffsetMinutes(setting.offsetMinutes);
  } else {
    clock.reset();
  }
}

function describeClock({ clock }: World) {
  return {
    now: clock.now().toISOString(),
    offsetMinutes: clock.offsetMinutes,
  };
}

async function withJson(
  request: Request,
  answer: (body: unknown) => Record<string, unknown>,
): Promise<Response> {
  try {
    return HttpResponse.json(answer(parseBody(await request.text())));
  } catch (error) {
    if (error instanceof InputError) {
      return failure(400, error.message);
    }
    throw error;
  }
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('body: expected JSON');
  }
}

function failure(status: number, message: string): Response {
  const name = status === 404 ? 'NotFoundError' : 'InputError';
  return HttpResponse.json({ error: { name, message } }, { status });
}
