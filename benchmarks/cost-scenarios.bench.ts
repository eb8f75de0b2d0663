import { compareMoney } from './cost-scenarios/compareMoney';
import {
  addQueries,
  askWithoutRight,
  openAtOnce,
  openEach,
  openWarm,
  type Outcome,
  refuseOnce,
} from './cost-scenarios/scenarios';
import {
  type Scenarios,
  startScenarios,
} from './cost-scenarios/startScenarios';

/**
 * Six scenarios that were measured on the existing Cost Insights backend (50
 * entities, two group-bys, a source that takes 200 ms, USD 0.01 a request), run
 * on ours. Fails when a view makes a paid request, when a status is wrong, or
 * when a service or a cent is missing.
 */

// only what goes wrong; the table is the point
process.env.LOG_LEVEL ??= 'error';

type Scenario = {
  what: string;
  published: string;
  run: (scenarios: Scenarios) => Promise<Outcome>;
};

const list: Scenario[] = [
  {
    what: '(a) 50 entities opened cold by one, then by nine more',
    published: '150, p95 440–470 ms; then 0, p95 4–6 ms',
    run: openEach,
  },
  {
    what: '(b) 20 viewers at once on one cold entity',
    published: '60',
    run: openAtOnce,
  },
  {
    what: '(c) the source refuses once, then recovers',
    published: '200 with the error as the body, for a day',
    run: refuseOnce,
  },
  {
    what: '(d) someone who may not see the entity',
    published: '200 with the costs once cached; may leave an error behind',
    run: askWithoutRight,
  },
  {
    what: '(e) warm, 50 connections',
    published: 'p95 26–43 ms',
    run: openWarm,
  },
  {
    what: '(f) an extra query string',
    published: '15 for 5 views',
    run: addQueries,
  },
];

async function main(): Promise<number> {
  const scenarios = await startScenarios();
  try {
    const rows = [];
    const problems: string[] = [];
    for (const { what, published, run } of list) {
      const { paid, measured, problem } = await run(scenarios);
      rows.push({
        Scenario: what,
        'The existing plugin': published,
        Ours: measured,
        'Paid requests': paid,
      });
      if (paid > 0 || problem) {
        problems.push(`${what}: ${paid} paid requests; ${problem ?? ''}`);
      }
    }
    console.table(rows);
    const { services, money, currencies, isWhole } =
      await compareMoney(scenarios);
    console.table([
      {
        What: 'services',
        'The existing plugin': '8 of 12',
        Ours: services,
      },
      { What: 'money', 'The existing plugin': '72 %', Ours: money },
      { What: 'currency', 'The existing plugin': 'none', Ours: currencies },
    ]);
    if (!isWhole) {
      problems.push('Not every service and cent arrives');
    }
    console.log(
      problems.length === 0
        ? 'No view is paid for, every status is right, and every cent arrives.'
        : `Missed:\n${problems.join('\n')}`,
    );
    return problems.length === 0 ? 0 : 1;
  } finally {
    await scenarios.stop();
  }
}

// the backend is stopped, but its AWS clients keep connections open
main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
