const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

type Decimal = { value: bigint; digits: number };

/**
 * Adds decimal numbers without the errors of binary ones.
 *
 * @param amounts - decimal texts such as `-0.0000000001`
 * @returns a decimal text with as many places as the longest of them
 * @throws TypeError when one is not a decimal number.
 * @public
 */
export function addDecimals(amounts: string[]): string {
  const decimals = amounts.map(parseDecimal);
  const digits = Math.max(0, ...decimals.map(decimal => decimal.digits));
  const sum = decimals.reduce(
    (total, decimal) => total + scale(decimal, digits),
    0n,
  );
  return writeDecimal(sum, digits);
}

/**
 * A decimal number with another number of places, rounded half away from zero.
 *
 * @param digits - places after the point
 * @public
 */
export function roundDecimal(amount: string, digits: number): string {
  const decimal = parseDecimal(amount);
  if (decimal.digits <= digits) {
    return writeDecimal(scale(decimal, digits), digits);
  }
  const unit = 10n ** BigInt(decimal.digits - digits);
  const half = decimal.value < 0n ? -unit / 2n : unit / 2n;
  return writeDecimal((decimal.value + half) / unit, digits);
}

function parseDecimal(text: string): Decimal {
  const match = DECIMAL.exec(text);
  if (!match) {
    throw new TypeError(`"${text}" is not a decimal number such as "12.5".`);
  }
  const [, sign, whole, fraction = ''] = match;
  const value = BigInt(whole + fraction);
  return { value: sign ? -value : value, digits: fraction.length };
}

function scale({ value, digits }: Decimal, to: number): bigint {
  return value * 10n ** BigInt(to - digits);
}

function writeDecimal(value: bigint, digits: number): string {
  const sign = value < 0n ? '-' : '';
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  return digits === 0
    ? `${sign}${text}`
    : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
