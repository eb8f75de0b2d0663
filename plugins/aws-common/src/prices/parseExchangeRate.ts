import { InputError } from '@backstage/errors';
import type { ExchangeRate } from './money';

/**
 * Reads `aws.exchangeRates.<currency>` of the configuration.
 *
 * @param currency - ISO 4217 currency code
 * @param value - what the configuration holds, `{ perUsd, asOf }` or nothing
 * @returns undefined where no rate is configured
 * @throws InputError that names the key that is wrong.
 * @public
 */
export function parseExchangeRate(
  currency: string,
  value: unknown,
): ExchangeRate | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const { perUsd, asOf } = value as Record<string, unknown>;
  const rate = typeof perUsd === 'number' ? String(perUsd) : perUsd;
  const key = `"aws.exchangeRates.${currency}`;
  if (
    typeof rate !== 'string' ||
    !/^\d{1,9}(\.\d{1,6})?$/.test(rate) ||
    Number(rate) === 0
  ) {
    throw new InputError(
      `${key}.perUsd" in the configuration must be how much of the currency one US dollar is, like 150.`,
    );
  }
  if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf))) {
    throw new InputError(
      `${key}.asOf" in the configuration must be the day of the rate, like '2026-11-01', in quotes.`,
    );
  }
  return { currency, perUsd: rate, asOf };
}
