import { useMemo } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  parseExchangeRate,
  type ExchangeRate,
} from '@hangar/plugin-aws-common';
import { useFormatters } from '../format';
import { createMoneyView, type MoneyView } from './createMoneyView';

/**
 * The currencies that a page can show, and the one it shows.
 *
 * @public
 */
export type MoneyViewState = {
  money: MoneyView;
  /** `USD`, and those with a configured rate. */
  currencies: string[];
  /** Why the configured rate, or the currency asked for, cannot be used. */
  problem?: MoneyProblem;
};

/**
 * Why a currency cannot be shown: the configuration is wrong, or has no rate.
 *
 * @public
 */
export type MoneyProblem =
  { type: 'config'; message: string } | { type: 'unknown'; currency: string };

const OTHER_CURRENCY = 'JPY';

/**
 * Money in the currency asked for, at the rate of `aws.exchangeRates` in the
 * configuration.
 *
 * @param currency - ISO 4217; null is US dollars
 * @public
 */
export function useMoneyView(currency: string | null): MoneyViewState {
  const { locale } = useFormatters();
  const config = useApi(configApiRef);
  return useMemo(() => {
    const key = `aws.exchangeRates.${OTHER_CURRENCY}`;
    const { rate, message } = readRate(config.getOptional(key));
    const isOther = currency === OTHER_CURRENCY && rate !== undefined;
    const isKnown = currency === null || currency === 'USD' || isOther;
    return {
      money: createMoneyView(locale, isOther ? rate : undefined),
      currencies: rate ? ['USD', rate.currency] : ['USD'],
      problem: getProblem(message, isKnown ? undefined : currency),
    };
  }, [locale, config, currency]);
}

function readRate(value: unknown): { rate?: ExchangeRate; message?: string } {
  try {
    return { rate: parseExchangeRate(OTHER_CURRENCY, value) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function getProblem(
  message: string | undefined,
  unknown: string | undefined,
): MoneyProblem | undefined {
  if (message !== undefined) {
    return { type: 'config', message };
  }
  return unknown === undefined
    ? undefined
    : { type: 'unknown', currency: unknown };
}
