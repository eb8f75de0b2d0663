import type { Allocation } from '../selectors';
import { addMonths, getEnd, getFirstDay, getMonth } from '../store';

const DAY_MS = 24 * 60 * 60 * 1000;
/** AWS issues the invoice of a month within the first days of the next. */
const FINAL_AFTER_DAYS = 5;
/** Whatever is called estimated for longer than this will stay so. */
const FINAL_ANYWAY_AFTER_DAYS = 40;

/** What is known of a slice that has been read. */
export type KnownSlice = {
  accountId: string;
  allocation: string;
  month: string;
  isFinal: boolean;
  ingestId: string;
  /** Exclusive, `YYYY-MM-DD`. */
  to: string;
};

/** A month of an allocation that is to be read, of these accounts at once. */
export type PlannedSlice = {
  allocation: Allocation;
  accountIds: string[];
  month: string;
  /** UTC, `YYYY-MM-DD`; `to` is exclusive. */
  from: string;
  to: string;
};

/** The months that can be read before a day, the newest first. */
export function listMonths(today: string, historyMonths: number): string[] {
  const current = getMonth(today);
  const months = Array.from({ length: historyMonths + 1 }, (_, index) =>
    addMonths(current, -index),
  );
  // on the first of a month, it has no whole day yet
  return months.filter(month => getFirstDay(month) < today);
}

/** Whether AWS changes a month no more. */
export function isMonthFinal(
  month: string,
  now: Date,
  estimatedFrom: string | null,
): boolean {
  const days = (now.getTime() - Date.parse(getEnd(month))) / DAY_MS;
  return (
    (days >= FINAL_AFTER_DAYS && estimatedFrom === null) ||
    days >= FINAL_ANYWAY_AFTER_DAYS
  );
}

/**
 * What is left to read, the newest month first: what was never read, and what
 * AWS may have changed since, once in each ingest.
 */
export function planSlices(options: {
  allocations: Allocation[];
  /** Accounts that are read together. */
  groups: string[][];
  known: KnownSlice[];
  ingestId: string;
  /** The first day that is not over, `YYYY-MM-DD`. */
  today: string;
  historyMonths: number;
  /** `account/month` whose total is not what the slices add up to. */
  differing: ReadonlySet<string>;
}): PlannedSlice[] {
  const { allocations, groups, ingestId, today, differing } = options;
  const known = new Map(
    options.known.map(slice => [
      `${slice.allocation}/${slice.accountId}/${slice.month}`,
      slice,
    ]),
  );
  const isRead = (planned: PlannedSlice, accountId: string) => {
    const { allocation, month, to } = planned;
    const slice = known.get(`${allocation.id}/${accountId}/${month}`);
    const isRecent = slice?.ingestId === ingestId && slice.to >= to;
    return (
      isRecent ||
      (slice?.isFinal === true && !differing.has(`${accountId}/${month}`))
    );
  };
  return listMonths(today, options.historyMonths)
    .flatMap(month =>
      allocations.flatMap(allocation =>
        groups.map((accountIds): PlannedSlice => {
          const end = getEnd(month);
          const to = end < today ? end : today;
          return {
            allocation,
            accountIds,
            month,
            from: getFirstDay(month),
            to,
          };
        }),
      ),
    )
    .filter(
      planned => !planned.accountIds.every(account => isRead(planned, account)),
    );
}
