import { InputError } from '@backstage/errors';
import type { Money } from './types';

// Prices and costs of AWS have up to ten decimal places, quantities here at most six.
const PRICE_DIGITS = 10;
const QUANTITY_DIGITS = 6;
const DEFAULT_DIGITS = 2;
/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const currencyDigits: Readonly<Record<string, number>> = { JPY: 0, KRW: 0 };

const getDigits = (currency: string) =>
  currencyDigits[currency] ?? DEFAULT_DIGITS;

/** An exact decimal number as an integer count of its smallest digit. */
function toInteger(decimal: string, digits: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > digits) {
    throw new InputError(
      `"${decimal}" must be a decimal number with at most ${digits} decimal places.`,
    );
  }
  const value = BigInt(match[2] + fraction.padEnd(digits, '0'));
  return match[1] ? -value : value;
}

function toDecimal(value: bigint, digits: number): string {
  const text = String(value < 0 ? -value : value).padStart(digits + 1, '0');
  const sign = value < 0 ? '-' : '';
  return digits === 0
    ? `${sign}${text}`
    : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Drops digits, rounding half away from zero. */
function dropDigits(value: bigint, count: number): bigint {
  const unit = 10n ** BigInt(count);
  const half = unit / 2n;
  return (value < 0 ? value - half : value + half) / unit;
}

/** What a quantity costs, rounded to the cent. The quantity has at most six decimal places. */
export function multiplyPrice(unitPrice: string, quantity: number): Money {
  const product =
    toInteger(unitPrice, PRICE_DIGITS) *
    toInteger(quantity.toFixed(QUANTITY_DIGITS), QUANTITY_DIGITS);
  const cents = dropDigits(
    product,
    PRICE_DIGITS + QUANTITY_DIGITS - DEFAULT_DIGITS,
  );
  return { amount: toDecimal(cents, DEFAULT_DIGITS), currency: 'USD' };
}

/** The sum of amounts in US dollars. */
export function addMoney(amounts: readonly Money[]): Money {
  const cents = amounts.reduce(
    (sum, { amount }) => sum + toInteger(amount, DEFAULT_DIGITS),
    0n,
  );
  return { amount: toDecimal(cents, DEFAULT_DIGITS), currency: 'USD' };
}

/** `from` less `other`, both in US dollars. */
export function subtractMoney(from: Money, other: Money): Money {
  const cents =
    toInteger(from.amount, DEFAULT_DIGITS) -
    toInteger(other.amount, DEFAULT_DIGITS);
  return { amount: toDecimal(cents, DEFAULT_DIGITS), currency: 'USD' };
}

/** Orders amounts in US dollars, the smallest first. */
export function compareMoney(one: Money, other: Money): number {
  const { amount } = subtractMoney(one, other);
  return Number(amount);
}

/**
 * What a currency costs in US dollars, as an administrator set it.
 * @public
 */
export type ExchangeRate = {
  /** ISO 4217 currency code. */
  currency: string;
  /** How much of the currency one US dollar is, an exact decimal number. */
  perUsd: string;
  /** Day of the rate, `YYYY-MM-DD`. */
  asOf: string;
};

/**
 * An amount of US dollars, with at most ten decimal places, in another
 * currency, rounded to its smallest unit.
 * @public
 */
export function convertMoney(usd: Money, rate: ExchangeRate): Money {
  const product =
    toInteger(usd.amount, PRICE_DIGITS) *
    toInteger(rate.perUsd, QUANTITY_DIGITS);
  const digits = getDigits(rate.currency);
  const value = dropDigits(product, PRICE_DIGITS + QUANTITY_DIGITS - digits);
  return { amount: toDecimal(value, digits), currency: rate.currency };
}
