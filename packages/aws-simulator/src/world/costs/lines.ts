import type { Scope } from '../services/types';
import { toUnits } from './amounts';
import { billedItem, type BilledItemId } from './billedItems';
import type { BilledService } from './billedServices';
import { DAY_MS, dayOf, HOUR_MS } from './days';
import type { CostLine, RecordType, Tags } from './types';

// Not looked up in the global each time; see random.ts.
const { max, min } = Math;

const ALWAYS = -Infinity;
const FOR_EVER = Infinity;

export type UsageOptions = Scope & {
  item: BilledItemId;
  tags: Tags;
  /** Units in an hour of a day; of something monthly, how many there are. */
  quantity: number | ((day: number) => number);
  /** Epoch milliseconds; always there where absent. */
  from?: number;
  /** Epoch milliseconds, exclusive. */
  to?: number;
  /** Where it is billed, for data transfer. */
  service?: BilledService;
  /** Part of the usage is told a day or two later. */
  isLate?: boolean;
  recordType?: RecordType;
  amortizedShare?: number;
  netShare?: number;
};

/** What is known of late usage today, yesterday and the day before. */
const KNOWN_SHARES = [0.94, 0.97, 0.995];

/** Usage at the price list's price. */
export function usageLine(options: UsageOptions): CostLine {
  const { accountId, region, tags, quantity, isLate, from, to } = options;
  const { unitUsd, ...item } = billedItem(region, options.item);
  return {
    accountId,
    region,
    ...item,
    service: options.service ?? item.service,
    recordType: options.recordType ?? 'Usage',
    tags,
    amortizedShare: options.amortizedShare,
    netShare: options.netShare,
    amount: (day, asOf) => {
      const hours = hoursOf(day, asOf, from, to);
      if (hours === 0) {
        return 0;
      }
      const units = typeof quantity === 'number' ? quantity : quantity(day);
      const known = isLate ? (KNOWN_SHARES[dayOf(asOf) - day] ?? 1) : 1;
      return toUnits(hours * units * unitUsd * known);
    },
  };
}

export type FeeOptions = Scope & {
  service: BilledService;
  usageType: string;
  recordType: RecordType;
  tags?: Tags;
  /** USD on a day; 0 on the days without it. */
  usd(day: number): number;
};

/** What is charged at once: fees, credits and refunds. */
export function feeLine({ usd, tags = {}, ...rest }: FeeOptions): CostLine {
  return {
    ...rest,
    serviceCode: rest.usageType,
    tags,
    amount: (day, asOf) => (asOf >= day * DAY_MS ? toUnits(usd(day)) : 0),
  };
}

/** Hours of a day in which something was there, as far as it is known. */
function hoursOf(
  day: number,
  asOf: number,
  from = ALWAYS,
  to = FOR_EVER,
): number {
  const start = max(day * DAY_MS, from);
  const end = min((day + 1) * DAY_MS, to, asOf);
  return max(0, end - start) / HOUR_MS;
}
