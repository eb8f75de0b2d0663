import { cpus, totalmem } from 'node:os';
import type { ListPlan } from './lists.ts';
import type { Measured } from './load.ts';
import type { Options } from './options.ts';
import type { SeedSize } from './seed/size.ts';
import type { SlowQuery } from './slowest.ts';

/** What every scenario came to at one pace. */
export type MeasuredLoad = { name: string; measured: Measured[] };

export type Findings = {
  options: Options;
  size: SeedSize;
  seedSeconds: number;
  coldStartMs: number;
  peakMb: number;
  loads: MeasuredLoad[];
  slowest: SlowQuery[];
  lists: ListPlan[];
  /** What does not hold in the database, before or after the load. */
  broken: string[];
  /** What the service logged as errors. */
  logged: string[];
};

/** What the service has to keep under load. */
const BAR = { p99Ms: 2000, coldStartMs: 3000, memoryMb: 300 };
const AIM_P95_MS = { read: 100, write: 150 };

const print = (text: string) => process.stdout.write(`${text}\n`);
/** Progress, apart from the results. */
export const say = (text: string) => process.stderr.write(`… ${text}\n`);

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = rows.map(line);
  return [head, rule, ...body].join('\n');
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const meetsAim = ({ p95, scenario }: Measured) =>
  p95 <= AIM_P95_MS[scenario.kind];

function printLoad(title: string, measured: Measured[]): void {
  const head = ['scenario', 'p50', 'p95', 'p99', 'req/s', 'requests', 'errors'];
  const rows = measured.map(each => [
    each.scenario.name,
    ms(each.p50),
    ms(each.p95),
    ms(each.p99),
    each.perSecond.toFixed(0),
    String(each.requests),
    String(each.errors),
    meetsAim(each) ? 'met' : 'missed',
  ]);
  print(`\n${title}\n`);
  print(table([[...head, 'p95 aim'], ...rows]));
  const missed = measured.filter(each => !meetsAim(each));
  const names = missed.map(({ scenario }) => scenario.name).join(', ');
  print(`\nAim ${missed.length ? `missed by ${names}` : 'met by all'}.`);
}

function printLoads({ options, size, loads }: Findings): void {
  const { connections, seconds } = options;
  print(
    `\n${size.parts} parts, ${size.movements} movements, ${size.orders} orders; each scenario for ${seconds} s`,
  );
  for (const { name, measured } of loads) {
    printLoad(`${connections} users at once, ${name}`, measured);
  }
  print(
    `\nAim: p95 of ${AIM_P95_MS.read} ms for reads, ${AIM_P95_MS.write} ms for writes. Bar: p99 below ${BAR.p99Ms} ms, no errors.`,
  );
}

function printMachine({ seedSeconds, coldStartMs, peakMb }: Findings): void {
  const memory = Math.round(totalmem() / 2 ** 30);
  print(
    `\nMachine: ${cpus().length} CPUs (${cpus()[0]?.model.trim()}), ${memory} GB, Node ${process.version}; database and load on the same machine`,
  );
  print(`Seeded in ${seedSeconds.toFixed(0)} s`);
  print(`Cold start to ready: ${ms(coldStartMs)} (bar ${BAR.coldStartMs} ms)`);
  print(`Peak memory: ${peakMb.toFixed(0)} MB (bar ${BAR.memoryMb} MB)`);
}

function printQueries({ slowest, lists }: Findings): void {
  print('\nSlowest queries, by the time they took all together');
  for (const { query, calls, meanMs, totalMs, plan } of slowest) {
    print(
      `\n${ms(meanMs)} on average, ${calls} calls, ${ms(totalMs)} together`,
    );
    print(`${query.slice(0, 400)}\n${plan}`);
  }
  print('\nHow each list is found');
  for (const { list, indexes, faults, looked, together } of lists) {
    const how = indexes.join(', ') || 'no index';
    const fault = faults.length ? ` FAULT: ${faults.join(', ')}` : '';
    print(
      `${list}: ${how}; up to ${looked} rows a look, ${together} together${fault}`,
    );
  }
}

function failuresOf(found: Findings): string[] {
  const { loads, lists, broken, logged } = found;
  return [
    ...loads.flatMap(({ name, measured }) =>
      measured.flatMap(({ scenario, p99, errors, statuses }) => {
        const what = `${scenario.name}, ${name}`;
        return [
          ...(p99 < BAR.p99Ms ? [] : [`${what}: p99 is ${ms(p99)}.`]),
          ...(errors === 0 ? [] : [`${what}: errors (${statuses}).`]),
        ];
      }),
    ),
    ...(found.coldStartMs < BAR.coldStartMs
      ? []
      : ['The start took too long.']),
    ...(found.peakMb < BAR.memoryMb ? [] : ['It needed too much memory.']),
    ...lists.flatMap(({ list, faults }) =>
      faults.map(fault => `${list} ${fault}.`),
    ),
    ...broken,
    ...logged.slice(0, 5),
  ];
}

/** Prints what was found; returns whether anything is worse than it may be. */
export function printReport(found: Findings): boolean {
  printLoads(found);
  printMachine(found);
  printQueries(found);
  const failures = failuresOf(found);
  print(
    failures.length
      ? `\nFAILED\n${failures.join('\n')}`
      : '\nEverything held: no errors, every invariant, every list by an index.',
  );
  return failures.length > 0;
}
