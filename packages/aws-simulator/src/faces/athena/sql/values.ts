import { formatAmount } from '../../../world/costs/amounts';

/** A decimal of ten places, as a whole number of 1e-10. */
export class Decimal {
  constructor(readonly units: bigint) {}
}

/** What has fields with names, in small letters. */
export class Struct {
  constructor(readonly fields: Readonly<Record<string, Value>>) {}
}

export type SqlMap = ReadonlyMap<string, string>;

export type Value =
  string | number | boolean | null | Date | Decimal | SqlMap | Struct | Value[];

/** The columns of a row, a joined element's too. */
export type Row = Record<string, Value>;

const PLACES = 10;

/** Text as CAST(… AS VARCHAR) writes it: a decimal with all of its places. */
export function toText(value: Value): string | null {
  if (value === null) {
    return null;
  }
  if (value instanceof Decimal) {
    const [whole, fraction = ''] = formatAmount(value.units).split('.');
    return `${whole}.${fraction.padEnd(PLACES, '0')}`;
  }
  if (value instanceof Date) {
    return value.toISOString().replace('T', ' ').replace('Z', '');
  }
  return String(value);
}

export function toDecimal(value: Value): Decimal | null {
  if (value === null || value instanceof Decimal) {
    return value;
  }
  return new Decimal(BigInt(Math.round(Number(value) * 10 ** PLACES)));
}

export function toNumber(value: Value): number | null {
  if (value instanceof Decimal) {
    return Number(value.units) / 10 ** PLACES;
  }
  return value === null ? null : Number(value);
}

/** Below, equal or above zero; null where one side is null. */
export function compare(a: Value, b: Value): number | null {
  if (a === null || b === null) {
    return null;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) {
      return 0;
    }
    return a < b ? -1 : 1;
  }
  return Math.sign(Number(toNumber(a)) - Number(toNumber(b)));
}
