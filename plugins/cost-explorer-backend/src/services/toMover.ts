import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { toMoney } from '../store';

/** In percent, to one decimal place; null where there was nothing before. */
export function getChangePercent(
  before: bigint | null,
  after: bigint,
): number | null {
  if (before === null || before === 0n) {
    return null;
  }
  const size = before < 0n ? -before : before;
  return Number(((after - before) * 1000n) / size) / 10;
}

/** The exact amounts of something that moved. */
export function toMover(
  mover: {
    subject: CostMover['subject'];
    before: bigint;
    after: bigint;
    reason: CostMover['reason'];
  },
  currency: string,
): CostMover {
  const { subject, before, after, reason } = mover;
  return {
    subject,
    before: toMoney(before, currency),
    after: toMoney(after, currency),
    change: toMoney(after - before, currency),
    changePercent: getChangePercent(before, after),
    reason,
  };
}
