import type {
  CostAdjustments,
  CostGranularity,
  ChargeType,
  ServiceCosts,
} from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../inputs';
import {
  type CostLedger,
  hasCosts,
  type LedgerSeries,
  sumRange,
  toPoints,
} from '../ledger';
import { toMoney } from '../store';

/** Everything that is no tax, credit or refund. */
export const getCharges = (ledger: CostLedger): LedgerSeries[] =>
  ledger.series.filter(({ chargeType }) => chargeType === 'charge');

/** What each service cost, the most expensive first. */
export function toServices(
  ledger: CostLedger,
  range: DayRange,
  granularity: CostGranularity,
): ServiceCosts[] {
  return getCharges(ledger)
    .filter(series => hasCosts(ledger, range, [series]))
    .map(series => ({
      service: series.service,
      total: sumRange(ledger, range, [series]),
      points: toPoints(ledger, range, { granularity, series: [series] }),
    }))
    .sort(
      (one, other) =>
        Number(other.total - one.total) ||
        one.service.localeCompare(other.service, 'en'),
    )
    .map(row => ({ ...row, total: toMoney(row.total, ledger.currency) }));
}

/** What was added and taken off beside the charges. */
export function toAdjustments(
  ledger: CostLedger,
  range: DayRange,
): CostAdjustments {
  const sum = (type: ChargeType) =>
    toMoney(
      sumRange(
        ledger,
        range,
        ledger.series.filter(({ chargeType }) => chargeType === type),
      ),
      ledger.currency,
    );
  return { tax: sum('tax'), credits: sum('credit'), refunds: sum('refund') };
}
