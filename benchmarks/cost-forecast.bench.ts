import { createWorld, startAwsSimulator } from '@hangar/aws-simulator';
import { CostHistory } from './cost-forecast/CostHistory';
import { type Trial, tryMonth } from './cost-forecast/heldOutMonths';

/**
 * How far off the forecast of the month's end is, against months of the
 * simulated world that it has not seen, beside the naive run rate (what the
 * days so far came to, times the days of the month). Fails where it is worse
 * than the run rate, or where the interval holds much less than it says.
 */
const COMPONENTS = 200;
const SAMPLES = ['parts-inventory', 'flight-telemetry', 'sales-support'];
const DAYS = [5, 10, 15, 20, 25];
const NOW = new Date('2026-11-26T06:00:00Z');
const FROM = '2025-10-01';
/** All of them over on that day; the first has six months of history. */
const MONTHS = [
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
];
/** The interval is one of 80 %. */
const SMALLEST_COVERAGE = 0.7;

const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function summarise(trials: Trial[]) {
  const ours = trials.map(one => Math.abs(one.ours / one.actual - 1));
  const runRate = trials.map(one => Math.abs(one.runRate / one.actual - 1));
  return {
    trials: trials.length,
    ours: { mean: mean(ours), median: median(ours) },
    runRate: { mean: mean(runRate), median: median(runRate) },
    coverage: trials.filter(({ isInside }) => isInside).length / trials.length,
    milliseconds: mean(trials.map(({ milliseconds }) => milliseconds)),
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function toRow(costs: string, day: number, trials: Trial[]) {
  const { ours, runRate, ...rest } = summarise(trials);
  return {
    Costs: costs,
    'On day': day,
    Forecasts: rest.trials,
    'Mean error': percent(ours.mean),
    'Run rate: mean': percent(runRate.mean),
    'Median error': percent(ours.median),
    'Run rate: median': percent(runRate.median),
    'In the 80 % interval': percent(rest.coverage),
    'ms each': rest.milliseconds.toFixed(1),
  };
}

function findFailures(costs: string, day: number, trials: Trial[]): string[] {
  if (trials.length === 0) {
    return [`${costs}, day ${day}: no forecast was made.`];
  }
  const { ours, runRate, coverage } = summarise(trials);
  const where = `${costs}, day ${day}`;
  return [
    ...(ours.mean > runRate.mean || ours.median > runRate.median
      ? [`${where}: the forecast is worse than the run rate.`]
      : []),
    ...(coverage < SMALLEST_COVERAGE
      ? [`${where}: only ${percent(coverage)} lie in the 80 % interval.`]
      : []),
  ];
}

async function main(): Promise<number> {
  const world = createWorld({ costScale: { components: COMPONENTS } });
  const simulator = await startAwsSimulator({ world, port: 0 });
  try {
    const source = new CostHistory(simulator);
    const to = `${NOW.toISOString().slice(0, 8)}01`;
    const final = await source.read({ from: FROM, to, at: NOW });
    const trials: Trial[] = [];
    for (const month of MONTHS) {
      trials.push(...(await tryMonth(source, final, { month, days: DAYS })));
    }
    const groups = [
      {
        costs: 'samples',
        own: trials.filter(({ component }) => SAMPLES.includes(component)),
      },
      {
        costs: `${COMPONENTS} components`,
        own: trials.filter(({ component }) =>
          component.startsWith('component-'),
        ),
      },
    ].flatMap(({ costs, own }) =>
      DAYS.map(day => ({
        costs,
        day,
        own: own.filter(one => one.day === day),
      })),
    );
    console.table(groups.map(({ costs, day, own }) => toRow(costs, day, own)));
    const failures = groups.flatMap(({ costs, day, own }) =>
      findFailures(costs, day, own),
    );
    console.log(
      failures.length === 0
        ? `${trials.length} forecasts of ${MONTHS.length} months: better than the run rate on every day.`
        : failures.join('\n'),
    );
    return failures.length === 0 ? 0 : 1;
  } finally {
    await simulator.close();
  }
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
