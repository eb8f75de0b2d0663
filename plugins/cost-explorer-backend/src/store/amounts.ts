import { InputError } from '@backstage/errors';
import type { Money } from '@hangar/plugin-aws-common';

/** AWS gives amounts to ten decimal places. */
const DIGITS = 10;
const UNIT = 10n ** BigInt(DIGITS);
const MIN_DIGITS = 2;
// what the database's integers hold: 922 million of a currency's unit
const MAX = 2n ** 63n - 1n;

/**
 * An exact decimal number in 1e-10 of its unit.
 *
 * @param text - as AWS writes it, e.g. `12.3`, `-0.0000000001`, `1.2E-7`
 * @throws InputError where it is no number, has more than ten decimal places or is too large
 */
export function parseAmount(text: string): bigint {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) {
    throw new InputError(`"${text}" is not an amount`);
  }
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const shift = DIGITS + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  if (digits % divisor !== 0n) {
    throw new InputError(
      `The amount "${text}" has more than ${DIGITS} decimal places`,
    );
  }
  const amount =
    shift < 0 ? digits / divisor : digits * 10n ** BigInt(Math.max(shift, 0));
  if (amount > MAX) {
    throw new InputError(`The amount "${text}" is too large to be kept`);
  }
  return sign === '-' ? -amount : amount;
}

/** Exact decimal text: up to ten places, at least two. */
export function formatAmount(amount: bigint): string {
  const digits = amount < 0n ? -amount : amount;
  const fraction = String(digits % UNIT)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '')
    .padEnd(MIN_DIGITS, '0');
  return `${amount < 0n ? '-' : ''}${digits / UNIT}.${fraction}`;
}

/** Exact, with up to ten decimal places and at least two. */
export function toMoney(amount: bigint, currency: string): Money {
  return { amount: formatAmount(amount), currency };
}

/** For charts and statistics only: a double has about 16 digits. */
export function toNumber(amount: bigint): number {
  return Number(formatAmount(amount));
}

export function addAmounts(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) {
    sum += amount;
  }
  return sum;
}
