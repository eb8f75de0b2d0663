/** A slice that has been read to its end; days from 1970-01-01, `to` exclusive. */
export type SliceRow = {
  source: string;
  account_id: string;
  allocation: string;
  month: string;
  from_day: number;
  to_day: number;
  estimated_from: number | null;
};

/** An allocation that is further behind the primary holds back nobody any more. */
const MAX_DAYS_BEHIND = 3;

/** Days without a gap, `to` exclusive. */
export type DayRun = { from: number; to: number };

/** The longest of the runs, the newest of the longest. */
export function findLongestRun(slices: SliceRow[]): DayRun | undefined {
  const sorted = [...slices]
    .filter(slice => slice.to_day > slice.from_day)
    .sort((a, b) => a.from_day - b.from_day);
  let longest: DayRun | undefined;
  let run: DayRun | undefined;
  for (const { from_day: from, to_day: to } of sorted) {
    run = run && run.to >= from ? { ...run, to } : { from, to };
    if (!longest || run.to - run.from >= longest.to - longest.from) {
      longest = run;
    }
  }
  return longest;
}

function groupBy<T>(items: T[], getKey: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(getKey(item)) ?? [];
    group.push(item);
    groups.set(getKey(item), group);
  }
  return groups;
}

/** The longest run of each account, by allocation. */
function findRuns(slices: SliceRow[]): Map<string, Map<string, DayRun>> {
  return new Map(
    [...groupBy(slices, slice => slice.allocation)].map(([id, ofOne]) => {
      const accounts = groupBy(ofOne, s => `${s.source}/${s.account_id}`);
      const runs = [...accounts].flatMap(([account, own]) => {
        const run = findLongestRun(own);
        return run ? [[account, run] as const] : [];
      });
      return [id, new Map(runs)];
    }),
  );
}

/** Whether an allocation's run begins as early as the coverage, and ends about where the primary's does. */
function isReady(run: DayRun | undefined, primary: DayRun, from: number) {
  return (
    run !== undefined &&
    run.from <= from &&
    run.to >= primary.to - MAX_DAYS_BEHIND
  );
}

/**
 * Which days can be shown, and of which allocations: those that have as many
 * days as the primary, for every account; at the end, a few less.
 *
 * @param newAccounts - accounts whose history is still being read (`source/account`); they hold back nobody
 */
export function findCoverage(
  slices: SliceRow[],
  options: { primary: string; newAccounts: ReadonlySet<string> },
): { coverage: DayRun | null; allocations: string[] } {
  const runs = findRuns(slices);
  const primary = runs.get(options.primary) ?? new Map<string, DayRun>();
  const old = [...primary.keys()].filter(
    account => !options.newAccounts.has(account),
  );
  const accounts = [...primary].filter(
    ([account]) => old.length === 0 || old.includes(account),
  );
  if (accounts.length === 0) {
    return { coverage: null, allocations: [] };
  }
  const from = Math.max(...accounts.map(([, run]) => run.from));
  const ready = [...runs].filter(([, own]) =>
    accounts.every(([account, run]) => isReady(own.get(account), run, from)),
  );
  const allocations = ready.map(([id]) => id);
  const to = Math.min(
    ...ready.flatMap(([, own]) =>
      accounts.map(([account]) => own.get(account)?.to ?? from),
    ),
  );
  return to > from
    ? { coverage: { from, to }, allocations }
    : { coverage: null, allocations: [] };
}
