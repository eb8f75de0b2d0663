import {
  appLanguageApiRef,
  configApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  convertMoney,
  parseExchangeRate,
  type ExchangeRate,
  type Money,
} from '@hangar/plugin-aws-common';

export type MoneyFormat = {
  /** The configured rate of the yen, if there is one. */
  rate?: ExchangeRate;
  /** Why the configured rate cannot be used. */
  problem?: string;
  /** US dollars in the way of the reader's language. */
  usd: (money: Money) => string;
  /** The same in yen; undefined without a rate. */
  yen: (money: Money) => string | undefined;
  /** A unit price with all its digits. */
  unitPrice: (amount: string) => string;
};

function readRate(value: unknown): Pick<MoneyFormat, 'rate' | 'problem'> {
  try {
    return { rate: parseExchangeRate('JPY', value) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes money for the reader's language. */
export function useMoney(): MoneyFormat {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const config = useApi(configApiRef);
  const { rate, problem } = readRate(
    config.getOptional('aws.exchangeRates.JPY'),
  );
  const format = (
    { amount, currency }: Money,
    maximumFractionDigits?: number,
  ) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      maximumFractionDigits,
    }).format(Number(amount));
  return {
    rate,
    problem,
    usd: money => format(money),
    yen: money => rate && format(convertMoney(money, rate)),
    unitPrice: amount => format({ amount, currency: 'USD' }, 10),
  };
}
