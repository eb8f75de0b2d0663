/*
 * How long it takes from submitting the form of the inventory service to its component
 * in the catalog, over HTTP, against a portal of its own. Ten services, one after the other.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { withTemporaryPortal } from '../scripts/launcher/temporaryPortal.mjs';

const RUNS = 10;
const BOUND_MS = 3_000;
/** After so long it will not come any more. */
const PATIENCE_MS = 60_000;

const values = name => ({
  name,
  owner: 'group:default/platform',
  system: 'drone',
  environment: 'dev',
  user: 'engineer',
  platform: 'ecs-fargate',
  network: 'public',
  region: 'ap-northeast-1',
  taskSize: '512-1024',
  architecture: 'arm64',
  databaseClass: 'db.t4g.micro',
  monthlyBudgetUsd: 80,
  notificationEmail: 'engineer@example.com',
  publish: 'local-git',
  deploy: 'none',
});

async function signIn(url) {
  const response = await fetch(`${url}/api/auth/sample-users/refresh`, {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'X-Hangar-Sample-User': values().user,
    },
  });
  return (await response.json()).backstageIdentity.token;
}

/** Asks until there is an answer; the catalog reads its sample data after the start. */
async function untilFound(get, path) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const response = await get(path);
    if (response.ok) return response.json();
    if (performance.now() > deadline) {
      throw new Error(`${path} is answered with ${response.status}`);
    }
    await wait(50);
  }
}

async function stamp(get, post, name) {
  const started = performance.now();
  const { id } = await (
    await post('/api/scaffolder/v2/tasks', {
      templateRef: 'template:default/inventory-service',
      values: values(name),
    })
  ).json();
  await untilFound(
    get,
    `/api/catalog/entities/by-name/component/default/${name}`,
  );
  const inCatalog = performance.now() - started;
  let status = 'processing';
  while (status === 'processing' || status === 'open') {
    await wait(50);
    ({ status } = await (await get(`/api/scaffolder/v2/tasks/${id}`)).json());
  }
  if (status !== 'completed') throw new Error(`Task ${id} is ${status}`);
  return { inCatalog, completed: performance.now() - started };
}

const summary = (what, times) => {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return {
    'from submit to': what,
    'min (ms)': sorted[0],
    'median (ms)': sorted[Math.floor(sorted.length / 2)],
    'max (ms)': sorted.at(-1),
    'bound (ms)': BOUND_MS,
  };
};

const runs = await withTemporaryPortal(async ({ url }) => {
  const headers = {
    Authorization: `Bearer ${await signIn(url)}`,
    'Content-Type': 'application/json',
  };
  const get = path => fetch(url + path, { headers });
  const post = (path, body) =>
    fetch(url + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  for (const path of [
    'template/default/inventory-service',
    'group/default/platform',
  ]) {
    await untilFound(get, `/api/catalog/entities/by-name/${path}`);
  }
  const results = [];
  for (let run = 1; run <= RUNS; run += 1) {
    results.push(await stamp(get, post, `bench-${run}`));
  }
  return results;
});

console.table([
  summary(
    'component in the catalog',
    runs.map(({ inCatalog }) => inCatalog),
  ),
  summary(
    'task completed',
    runs.map(({ completed }) => completed),
  ),
]);
const median = runs.map(({ completed }) => completed).toSorted((a, b) => a - b)[
  Math.floor(RUNS / 2)
];
process.exit(median < BOUND_MS ? 0 : 1);
