import type {
  CostMetric,
  CostProblem,
  CostSourceState,
} from '@hangar/plugin-cost-explorer-common';
import type { AccountTotal } from '../sources';
import { addAmounts, parseAmount, toMoney } from '../store';
import type { KnownSlice } from './planSlices';
import type { SliceSum } from './SliceList';

/** AWS rounds each amount to ten decimals, a day's otherwise than a month's. */
const TOLERANCE = parseAmount('0.01');

type Checked = { accountId: string; month: string; difference: bigint };

const abs = (amount: bigint) => (amount < 0n ? -amount : amount);
const toKey = (of: { accountId: string; month: string }) =>
  `${of.accountId}/${of.month}`;

/** Totals and sums of the same days: a month that is still growing may have been read on two days. */
function selectComparable<T extends AccountTotal & { to: string }>(
  totals: T[],
  slices: KnownSlice[],
  primary: string,
): T[] {
  const read = new Map(
    slices
      .filter(({ allocation }) => allocation === primary)
      .map(slice => [toKey(slice), slice.to]),
  );
  return totals.filter(total => read.get(toKey(total)) === total.to);
}

export type Reconciliation = {
  result: NonNullable<CostSourceState['reconciliation']>;
  problems: CostProblem[];
  /** `account/month` to be read again. */
  differing: Set<string>;
};

/**
 * Holds the sum over tag values and what has none against the accounts' own
 * totals: nothing may be lost between AWS and the store.
 */
export function reconcile(input: {
  totals: Array<AccountTotal & { to: string }>;
  sums: SliceSum[];
  slices: KnownSlice[];
  primary: string;
  metric: CostMetric;
  currency: string;
  checkedAt: string;
}): Reconciliation {
  const { metric, currency } = input;
  const totals = selectComparable(
    input.totals,
    input.slices,
    input.primary,
  ).filter(t => t.metric === metric && t.currency === currency);
  const compared = new Set(totals.map(toKey));
  const sums = input.sums.filter(
    sum =>
      sum.metric === metric &&
      sum.currency === currency &&
      compared.has(toKey(sum)),
  );
  const amountOf = (items: Array<{ amount: bigint }>) =>
    addAmounts(items.map(({ amount }) => amount));
  const checked = totals.map((total): Checked => ({
    accountId: total.accountId,
    month: total.month,
    difference:
      total.amount - amountOf(sums.filter(sum => toKey(sum) === toKey(total))),
  }));
  const differing = checked.filter(
    ({ difference }) => abs(difference) > TOLERANCE,
  );
  const accountsTotal = amountOf(totals);
  const tagged = amountOf(sums.filter(({ isTagged }) => isTagged));
  const untagged = amountOf(sums.filter(({ isTagged }) => !isTagged));
  const money = (amount: bigint) => toMoney(amount, currency);
  return {
    result: {
      checkedAt: input.checkedAt,
      accountsTotal: money(accountsTotal),
      tagged: money(tagged),
      untagged: money(untagged),
      difference: money(accountsTotal - tagged - untagged),
    },
    problems: differing.map(({ accountId, month, difference }) => ({
      kind: 'totals-differ',
      subject: `${accountId} ${month}`,
      message: `Account ${accountId} cost ${money(difference).amount} ${currency} more in ${month} than its parts add up to. The month is read again with the next reading of AWS`,
    })),
    differing: new Set(differing.map(toKey)),
  };
}
