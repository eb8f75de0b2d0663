import type { Knex } from 'knex';
import type { TotalsQuery } from '../../store/types';
import { answerCostExplorer, type Bill } from './answerCostExplorer';
import { createBill, sumOf } from './bills';
import { createClock, PAYER, startIngest } from './startIngest';

export type IngestOptions = Partial<Parameters<typeof startIngest>[1]>;

/** All costs of the tests that are in US dollars. */
export const everything = {
  metric: 'UnblendedCost' as const,
  currency: 'USD',
  from: '2025-10-01',
  to: '2026-12-31',
};

export const isDaily = (input: { Granularity?: string }) =>
  input.Granularity === 'DAILY';

/** A portal on the morning of 25 November 2026 that AWS answers from a bill. */
export async function setUpIngest(
  db: Knex,
  bill: Bill,
  options: IngestOptions = {},
) {
  const clock = createClock('2026-11-25T03:00:00Z');
  const requests = answerCostExplorer(bill);
  /** Starts one more replica. */
  const start = (other: IngestOptions = {}) =>
    startIngest(db, { now: clock.now, ...options, ...other });
  const portal = start();
  return {
    ...portal,
    ...{ db, clock, bill, requests, start },
    readTotal: async (of: Partial<TotalsQuery> = {}) => {
      const rows = await portal.store.readTotals({
        ...everything,
        ...{ allocation: 'tag:Component', by: [], ...of },
      });
      return rows[0]?.amount ?? 0n;
    },
    getSource: async () => (await portal.ingest.getState()).sources[0],
    /** What all costs before a day add up to. */
    expected: (to: string) => sumOf(bill.lines.filter(({ day }) => day < to)),
    /** First days of the slices that were asked for since so many requests. */
    starts: (since: number): string[] =>
      requests
        .slice(since)
        .filter(({ input }) => isDaily(input) && !input.NextPageToken)
        .map(({ input }) => input.TimePeriod.Start),
  };
}

/** The same with three months of one account, for what takes many readings. */
export const setUpShortIngest = (db: Knex, options: IngestOptions = {}) =>
  setUpIngest(
    db,
    createBill({
      from: '2026-09-01',
      to: '2026-11-27',
      accounts: [PAYER],
      linesPerDay: 2,
    }),
    { costExplorer: { historyMonths: 2 }, ...options },
  );
