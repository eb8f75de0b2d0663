import { setTimeout } from 'node:timers/promises';
import { letViewersAsk, type Waited } from '../portal/letViewersAsk';
import { toName } from '../cost-viewers/organisation';
import { COMPONENTS, LAST_MONTH, type Scenarios } from './startScenarios';

/** What a scenario came to. */
export type Outcome = {
  paid: number;
  measured: string;
  /** Why it is not as it should be. */
  problem?: string;
};

const administrator = 'user:default/administrator';
const entityPath = (index: number) =>
  `/entities/component/default/${toName(index)}`;
const costsOf = (index: number, query = '') =>
  `${entityPath(index)}/costs${query}`;
const round = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

/** Asks, and tells how often AWS was asked for money meanwhile. */
async function count<T>({ countPaid }: Scenarios, ask: () => Promise<T>) {
  const before = countPaid();
  const result = await ask();
  return { result, paid: countPaid() - before };
}

const askAll = (scenarios: Scenarios, paths: string[], viewers: number) =>
  count(scenarios, () =>
    letViewersAsk(
      scenarios.portal,
      paths.map(path => ({ userRef: administrator, path })),
      { viewers, pauseMs: 0 },
    ),
  );

const unlessAnswered = (...asked: Waited[]) => {
  const wrong = asked.filter(
    ({ statuses, requests }) => statuses['200'] !== requests,
  );
  return wrong.length > 0
    ? {
        problem: `statuses ${JSON.stringify(wrong.map(({ statuses }) => statuses))}`,
      }
    : {};
};

const all = Array.from({ length: COMPONENTS }, (_, index) => costsOf(index));

/** (a) 50 entities opened cold by one viewer, then by nine more. */
export async function openEach(scenarios: Scenarios): Promise<Outcome> {
  const cold = await askAll(scenarios, all, 1);
  const warm = await askAll(scenarios, Array(9).fill(all).flat(), 9);
  return {
    paid: cold.paid + warm.paid,
    measured: `${cold.paid}, p95 ${round(cold.result.p95)}; then ${warm.paid}, p95 ${round(warm.result.p95)}`,
    ...unlessAnswered(cold.result, warm.result),
  };
}

/** (b) 20 viewers at once on one entity that nobody has opened. */
export async function openAtOnce(scenarios: Scenarios): Promise<Outcome> {
  const path = costsOf(7, `?${new URLSearchParams(LAST_MONTH)}`);
  const { paid, result } = await askAll(scenarios, Array(20).fill(path), 20);
  return {
    paid,
    measured: `${paid}, p95 ${round(result.p95)}`,
    ...unlessAnswered(result),
  };
}

async function readCosts(scenarios: Scenarios, user = 'administrator') {
  const response = await scenarios.get(costsOf(0), user);
  return { status: response.status, body: await response.json() };
}

/** Asks until something is so; it takes the portal some seconds to notice. */
async function waitUntil(
  isSo: () => Promise<boolean>,
  seconds: number,
): Promise<boolean> {
  for (let second = 0; second < seconds; second += 1) {
    if (await isSo()) {
      return true;
    }
    await setTimeout(1000);
  }
  return false;
}

/** (c) The source refuses once, then recovers. */
export async function refuseOnce(scenarios: Scenarios): Promise<Outcome> {
  const { world, slow, readAfter } = scenarios;
  const before = await readCosts(scenarios);
  world.faults.set([
    slow,
    {
      service: 'cost-explorer',
      kind: 'error',
      code: 'LimitExceededException',
    },
  ]);
  const refused = await readAfter(8);
  const { paid } = await count(scenarios, () => readCosts(scenarios));
  const isStale = await waitUntil(
    async () => (await readCosts(scenarios)).body.stale === true,
    20,
  );
  const during = await readCosts(scenarios);
  world.faults.set([slow]);
  const recovered = await readAfter(10);
  const isFresh = await waitUntil(async () => {
    const { body } = await readCosts(scenarios);
    return body.stale === false && body.asOf > before.body.asOf;
  }, 20);
  const isRight =
    !refused.hasRead &&
    during.status === 200 &&
    during.body.total.amount === before.body.total.amount &&
    recovered.hasRead;
  return {
    paid,
    measured: `${during.status} with the last good costs, marked as old; right again after the next reading`,
    ...(isRight && isStale && isFresh
      ? {}
      : {
          problem: `refused ${!refused.hasRead}, status ${during.status}, marked ${isStale}, recovered ${isFresh}`,
        }),
  };
}

/** (d) Someone who may not see the entity, before and after it was opened. */
export async function askWithoutRight(scenarios: Scenarios): Promise<Outcome> {
  const { result, paid } = await count(scenarios, async () => {
    const stranger = async () => (await readCosts(scenarios, 'team-02')).status;
    const owner = async () => (await readCosts(scenarios, 'team-01')).status;
    return [await stranger(), await owner(), await stranger(), await owner()];
  });
  const isRight = result.join() === '403,200,403,200';
  return {
    paid,
    measured: `${result[0]} cold, ${result[2]} warm; the owner ${result[1]} and ${result[3]}`,
    ...(isRight ? {} : { problem: `statuses ${result.join(', ')}` }),
  };
}

/** (e) Warm, 50 connections. */
export async function openWarm(scenarios: Scenarios): Promise<Outcome> {
  const paths = Array(20).fill(all).flat();
  const { paid, result } = await askAll(scenarios, paths, 50);
  return {
    paid,
    measured: `p95 ${round(result.p95)}`,
    ...unlessAnswered(result),
  };
}

/** (f) Any extra query string. */
export async function addQueries(scenarios: Scenarios): Promise<Outcome> {
  const queries = ['', '?granularity=daily', '?metric=UnblendedCost', '?x=1'];
  const { result, paid } = await count(scenarios, () =>
    Promise.all(
      queries.map(query => scenarios.get(costsOf(3, query), 'administrator')),
    ),
  );
  const statuses = result.map(({ status }) => status);
  return {
    paid,
    measured: `${paid} for ${queries.length} views; an unknown parameter is refused with ${statuses[3]}`,
    ...(statuses.join() === '200,200,200,400'
      ? {}
      : { problem: `statuses ${statuses.join(', ')}` }),
  };
}
