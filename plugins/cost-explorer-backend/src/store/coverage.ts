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

/**
 * Which days can be shown, and of which allocations: those that have as many
 * days as the primary, for every account.
 *
 * @param newAccounts - accounts whose history is still being read (`source/account`); they hold back nobody
 */
export function findCoverage(
  slices: SliceRow[],
  options: { primary: string; newAccounts: ReadonlySet<string> },
): { coverage: DayRun | null; allocations: string[] } {
  const runs = findRuns(slices);
  const primary = runs.get(options.primary) ?? new Map<string, DayRun>();
  const all = [...primary.keys()];
  const old = all.filter(account => !options.newAccounts.has(account));
  const accounts = old.length > 0 ? old : all;
  if (accounts.length === 0) {
    return { coverage: null, allocations: [] };
  }
  const from = Math.max(...accounts.map(a => primary.get(a)?.from ?? 0));
  const allocations = [...runs]
    .filter(([, own]) =>
      accounts.every(account => (own.get(account)?.from ?? Infinity) <= from),
    )
    .map(([id]) => id);
  const to = Math.min(
    ...allocations.flatMap(id =>
      accounts.map(account => runs.get(id)?.get(account)?.to ?? from),
    ),
  );
  return to > from
    ? { coverage: { from, to }, allocations }
    : { coverage: null, allocations: [] };
}
