import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Options } from './options.ts';
import { type Call, newKey, roundOf, type Scenario } from './scenarios.ts';
import type { SeedSize } from './seed/size.ts';
import type { Target } from './service.ts';

export type Measured = {
  scenario: Scenario;
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Answers other than 2xx, broken connections and timeouts. */
  errors: number;
  statuses: string;
};

type Context = { calls?: Call[] };

/** One request for each call of a round; autocannon keeps the context until the round is over. */
function requestsOf(scenario: Scenario, size: SeedSize, target: Target) {
  return Array.from({ length: scenario.length }, (_, index) => ({
    setupRequest(request: autocannon.Request, context: object) {
      const own = context as Context;
      own.calls ??= scenario.calls(roundOf(size));
      const call = own.calls[index] as Call;
      const headers = {
        ...target.headers,
        ...(call.method === 'POST' && { 'idempotency-key': newKey() }),
      };
      const body = call.body && JSON.stringify(call.body);
      return {
        ...request,
        method: call.method,
        path: call.path,
        headers,
        body,
      };
    },
  }));
}

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export type Load = Pick<Options, 'connections'> & {
  /** How long, or how many requests. */
  seconds?: number;
  amount?: number;

  /** Requests that each connection sends in a second; without it, the next as soon as it has its answer. */
  perSecond?: number;
  /** Whether all of them send at the same moment of the second. */
  inStep?: boolean;
};

/** Connections that send at the same moment, where each waits between its requests. */
const AT_ONCE = 5;

type Wave = { connections: number; delayMs: number };

/** People do not click in step: those who pause are spread over the second, unless the worst is asked for. */
function wavesOf({ connections, perSecond, inStep }: Load): Wave[] {
  if (!perSecond || inStep) return [{ connections, delayMs: 0 }];
  const count = Math.ceil(connections / AT_ONCE);
  return Array.from({ length: count }, (_, index) => ({
    connections: Math.min(AT_ONCE, connections - index * AT_ONCE),
    delayMs: (index * 1000) / perSecond / count,
  }));
}

async function send(
  scenario: Scenario,
  size: SeedSize,
  target: Target,
  { seconds, amount, connections, perSecond, delayMs }: Load & Wave,
) {
  const times: number[] = [];
  await wait(delayMs);
  const result = await autocannon({
    url: target.url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    ...(perSecond && { connectionRate: perSecond }),
    requests: requestsOf(scenario, size, target) as autocannon.Request[],
    setupClient: client =>
      client.on('response', (_status: number, _bytes: number, time: number) =>
        times.push(time),
      ),
  });
  return { times, result };
}

/** Sends the scenario's requests. */
export async function load(
  scenario: Scenario,
  size: SeedSize,
  target: Target,
  how: Load,
): Promise<Measured> {
  const sent = await Promise.all(
    wavesOf(how).map(wave => send(scenario, size, target, { ...how, ...wave })),
  );
  const results = sent.map(({ result }) => result);
  const sum = (of: (result: autocannon.Result) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const sorted = Float64Array.from(sent.flatMap(({ times }) => times)).sort();
  const statuses = results.flatMap(({ statusCodeStats }) =>
    Object.entries(statusCodeStats ?? {}),
  );
  return {
    scenario,
    requests: sorted.length,
    perSecond: sum(({ duration, requests }) => requests.total / duration),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    errors: sum(({ non2xx, errors, timeouts }) => non2xx + errors + timeouts),
    statuses: statuses.map(([code, { count }]) => `${code}: ${count}`).join(),
  };
}
