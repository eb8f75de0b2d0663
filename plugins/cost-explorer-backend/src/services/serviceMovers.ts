import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { type DayRange, getRangeBefore } from '../inputs';
import { type CostLedger, sumRange, toDailyAmounts } from '../ledger';
import { findTopMovers } from '../movers';
import { toMover } from './toMover';
import { getCharges } from './toServices';

/** Which services of a ledger changed most against the same number of days before. */
export function findServiceMovers(
  ledger: CostLedger,
  range: DayRange,
  limit: number,
): CostMover[] {
  const before = getRangeBefore(range);
  if (before.from < ledger.from) {
    return [];
  }
  const charges = getCharges(ledger);
  const movers = findTopMovers(
    charges.map(series => ({
      key: series.service,
      days: toDailyAmounts(ledger, {
        series: [series],
        range: { from: before.from, to: range.to },
      }),
    })),
    { ...range, limit },
  );
  return movers.map(({ key, reason }) => {
    const series = charges.filter(({ service }) => service === key);
    return toMover(
      {
        subject: { service: key },
        before: sumRange(ledger, before, series),
        after: sumRange(ledger, range, series),
        reason,
      },
      ledger.currency,
    );
  });
}
