import type { CostLine, CostMetric } from './types';

// Not looked up in the global each time; see random.ts.
const { round } = Math;

/** AWS tells amounts to ten decimals. */
const DECIMALS = 10;
const UNITS_PER_USD = 10 ** DECIMALS;

export function toUnits(usd: number): number {
  return round(usd * UNITS_PER_USD);
}

export function toUsd(units: bigint | number): number {
  return Number(units) / UNITS_PER_USD;
}

/** Decimal text without trailing zeros, as AWS writes it. */
export function formatAmount(units: bigint): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(
    DECIMALS + 1,
    '0',
  );
  const whole = digits.slice(0, -DECIMALS);
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An unblended amount as another metric counts it. */
export function asMetric(
  { amortizedShare = 1, netShare = 1 }: CostLine,
  amount: number,
  metric: CostMetric,
): number {
  switch (metric) {
    case 'AmortizedCost':
      return round(amount * amortizedShare);
    case 'NetUnblendedCost':
      return round(amount * netShare);
    case 'NetAmortizedCost':
      return round(amount * amortizedShare * netShare);
    default:
      return amount;
  }
}
