import type { CostProblem } from '@hangar/plugin-cost-explorer-common';
import type { KnownAccount } from '../store';
import type { KnownSlice } from './planSlices';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOLD_DAYS = 7;

function findNewAccounts(accounts: KnownAccount[], now: Date): CostProblem[] {
  const first = accounts.map(({ firstSeenAt }) => firstSeenAt).sort()[0];
  return accounts
    .filter(({ firstSeenAt }) => {
      const age = now.getTime() - Date.parse(firstSeenAt);
      return firstSeenAt > first && age < TOLD_DAYS * DAY_MS;
    })
    .map(({ accountId }) => ({
      kind: 'new-account',
      subject: accountId,
      message: `Account ${accountId} is new: its costs are part of the sums from now on`,
    }));
}

function findOtherCurrencies(currencies: string[]): CostProblem[] {
  return [...new Set(currencies)]
    .filter(currency => currency !== 'USD')
    .map(currency => ({
      kind: 'other-currency',
      subject: currency,
      message: `AWS also bills in ${currency}. Amounts in ${currency} are kept, and never added to those in USD`,
    }));
}

function findClosingMonths(
  slices: KnownSlice[],
  currentMonth: string,
): CostProblem[] {
  const months = slices
    .filter(({ isFinal, month }) => !isFinal && month < currentMonth)
    .map(({ month }) => month);
  return [...new Set(months)].sort().map(month => ({
    kind: 'month-closing',
    subject: month,
    message: `AWS has not closed ${month} yet: its costs can still change until the invoice is final, about the 6th of the month after`,
  }));
}

/** What readers have to know of a source beside its costs. */
export function findProblems(of: {
  accounts: KnownAccount[];
  currencies: string[];
  slices: KnownSlice[];
  currentMonth: string;
  now: Date;
}): CostProblem[] {
  return [
    ...findNewAccounts(of.accounts, of.now),
    ...findOtherCurrencies(of.currencies),
    ...findClosingMonths(of.slices, of.currentMonth),
  ];
}
