import { setTimeout as wait } from 'node:timers/promises';
import { type BenchDatabase, logPlans } from './database.ts';

/** A node of a plan, as EXPLAIN writes it in JSON. */
export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Parallel Aware'?: boolean;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Actual Total Time'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
};
export type Explained = {
  'Query Text': string;
  'Query Identifier'?: string;
  Plan: PlanNode;
};

/** An entry of the log, which begins with who asked; more lines of it begin with a tab. */
function readPlan(entry: string): Explained | undefined {
  const found = /^parts-inventory@@ LOG: .*? plan:\n(\t\{.*\})$/s.exec(entry);
  // Identifiers are larger than a number can be; as text they can be compared.
  const exact = found?.[1]?.replace(/("Query Identifier": )(-?\d+)/, '$1"$2"');
  return exact ? JSON.parse(exact.replaceAll('\n\t', '\n')) : undefined;
}

/** Runs something; returns the plans of every statement that ran meanwhile. */
export type PlansDuring = (run: () => Promise<void>) => Promise<Explained[]>;

/** Has PostgreSQL log the plan of every statement until `use` is done. */
export async function withPlans<T>(
  { db, log }: BenchDatabase,
  use: (plansDuring: PlansDuring) => Promise<T>,
): Promise<T> {
  await logPlans(db, true);
  try {
    return await use(async run => {
      const before = log().length;
      await run();
      // The log comes through a pipe, a moment after the answer.
      await wait(50);
      return log()
        .slice(before)
        .split(/^@@/m)
        .flatMap(entry => readPlan(entry.trim()) ?? []);
    });
  } finally {
    await logPlans(db, false);
  }
}

/** All nodes, each with its depth. */
export function* nodesOf(
  node: PlanNode,
  depth = 0,
): Generator<[node: PlanNode, depth: number]> {
  yield [node, depth];
  for (const inner of node.Plans ?? []) yield* nodesOf(inner, depth + 1);
}

/**
 * Rows or entries that a node goes through in a table or an index each time it is run, those that
 * it does not want among them.
 */
export function rowsRead(node: PlanNode): number {
  if (!node['Relation Name'] && !node['Index Name']) return 0;
  const each =
    (node['Actual Rows'] ?? 0) +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  // Workers share one look.
  return node['Parallel Aware'] ? each * (node['Actual Loops'] ?? 1) : each;
}

/** A plan as lines of text, with what really happened. */
export function formatPlan(plan: PlanNode): string {
  return [...nodesOf(plan)]
    .map(([node, depth]) => {
      const target = [node['Relation Name'], node['Index Name']]
        .filter(Boolean)
        .join(' by ');
      const rows = (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1);
      const pages =
        (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);
      const took = node['Actual Total Time'] ?? 0;
      return `${'  '.repeat(depth)}${node['Node Type']} ${target} (${Math.round(rows)} rows, ${pages} pages, ${took.toFixed(2)} ms)`;
    })
    .join('\n');
}
