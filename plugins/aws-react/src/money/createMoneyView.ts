import { convertMoney, type ExchangeRate } from '@hangar/plugin-aws-common';
import type { MoneyAmount } from '../format';
import { addDecimals, roundDecimal } from './decimals';

/**
 * Shows money in the currency the reader chose, in the way of a language.
 *
 * @public
 */
export type MoneyView = {
  /** The currency that was chosen, ISO 4217. */
  currency: string;
  /** The rate amounts in US dollars are converted at; none where they stay as they are. */
  rate?: ExchangeRate;
  /** To the smallest unit of the currency; less than one of it is told as that. */
  format(money: MoneyAmount): string;
  /** The same with its sign, for changes. */
  formatChange(money: MoneyAmount): string;
  /** A short form of a number in the chosen currency, for axes. */
  formatTick(value: number): string;
  /** The amount in the chosen currency, rounded to its smallest unit. */
  round(money: MoneyAmount): MoneyAmount;
  /** A number in the chosen currency that charts can draw; not for sums. */
  toNumber(money: MoneyAmount): number;
};

/**
 * Makes a {@link MoneyView}. Only US dollars are converted: other currencies
 * stay what they are.
 *
 * @param locale - a BCP 47 language tag
 * @param rate - undefined shows US dollars
 * @public
 */
export function createMoneyView(
  locale: string,
  rate?: ExchangeRate,
): MoneyView {
  const round = ({ amount, currency }: MoneyAmount): MoneyAmount => {
    if (rate && currency === 'USD') {
      return convertMoney({ amount, currency }, rate);
    }
    return { amount: roundDecimal(amount, getDigits(currency)), currency };
  };
  const write = (
    money: MoneyAmount,
    signDisplay: Intl.NumberFormatOptions['signDisplay'],
  ) => {
    const { amount, currency } = round(money);
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      signDisplay,
    });
    return isZero(amount) && !isZero(money.amount)
      ? writeTiny(format, money.amount, getDigits(currency))
      : format.format(toNumeric(amount));
  };
  const currency = rate?.currency ?? 'USD';
  const tick = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  return {
    currency,
    rate,
    format: money => write(money, 'auto'),
    formatChange: money => write(money, 'exceptZero'),
    formatTick: value => tick.format(value),
    round,
    toNumber: money =>
      rate && money.currency === 'USD'
        ? Number(money.amount) * Number(rate.perUsd)
        : Number(money.amount),
  };
}

/**
 * What is missing between amounts as they are shown, each rounded, and their
 * total as it is shown.
 *
 * @returns undefined where nothing is missing
 * @public
 */
export function getRoundingDifference(
  view: MoneyView,
  amounts: MoneyAmount[],
  total: MoneyAmount,
): MoneyAmount | undefined {
  const shownTotal = view.round(total);
  const shown = addDecimals(amounts.map(money => view.round(money).amount));
  const negated = shown.startsWith('-') ? shown.slice(1) : `-${shown}`;
  const amount = addDecimals([shownTotal.amount, negated]);
  return isZero(amount) ? undefined : { amount, currency: shownTotal.currency };
}

function getDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Not nothing, but less than can be shown. */
function writeTiny(
  format: Intl.NumberFormat,
  amount: string,
  digits: number,
): string {
  const smallest = 1 / 10 ** digits;
  return amount.startsWith('-')
    ? `> ${format.format(-smallest)}`
    : `< ${format.format(smallest)}`;
}

function isZero(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}

/** `Intl` takes a decimal text as it is, without making it a binary number. */
function toNumeric(amount: string): Intl.StringNumericLiteral {
  return amount as Intl.StringNumericLiteral;
}
