import { exportNames } from '../billedServices';
import type { CostBook } from '../CostBook';
import { DAY_MS } from '../days';
import type { CostLine, RecordType } from '../types';
import { activeTags } from '../activeTags';
import type { LineColumns } from './ExportRow';
import { tagMap } from './tagMap';

/** The columns of FOCUS that the simulator fills, as Athena writes them. */
export const focusColumnNames: ReadonlyArray<string> = [
  'billedcost',
  'billing_period',
  'billingaccountid',
  'billingcurrency',
  'chargecategory',
  'chargeclass',
  'chargeperiodend',
  'chargeperiodstart',
  'contractedcost',
  'effectivecost',
  'invoiceid',
  'listcost',
  'regionid',
  'servicename',
  'skumeter',
  'subaccountid',
  'subaccountname',
  'tags',
  'x_servicecode',
];

const CATEGORIES: Readonly<Partial<Record<RecordType, string>>> = {
  Tax: 'Tax',
  Credit: 'Credit',
  Refund: 'Adjustment',
  Support: 'Purchase',
  SavingsPlanRecurringFee: 'Purchase',
};

/**
 * FOCUS 1.2 by day. It has no lines that take covered usage off again: such
 * usage is billed nothing.
 *
 * https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-focus-1-2-aws.html
 */
export function focusColumns(
  book: CostBook,
  payerAccountId: string,
  line: CostLine,
): LineColumns | undefined {
  const { service, recordType, accountId, amortizedShare = 1 } = line;
  if (recordType === 'SavingsPlanNegation') {
    return undefined;
  }
  const billedShare = recordType === 'SavingsPlanCoveredUsage' ? 0 : 1;
  return {
    always: {
      billingaccountid: payerAccountId,
      billingcurrency: book.currencyOf(accountId),
      chargecategory: CATEGORIES[recordType] ?? 'Usage',
      chargeclass: recordType === 'Refund' ? 'Correction' : null,
      regionid: line.region,
      servicename: exportNames(service).focusName,
      skumeter: line.usageType,
      subaccountid: accountId,
      subaccountname:
        book.allAccounts().find(({ id }) => id === accountId)?.name ?? null,
      tags: tagMap(line, activeTags(book.scale)),
      x_servicecode: line.serviceCode,
    },
    daily: (day, usd) => ({
      billedcost: usd * billedShare,
      chargeperiodend: new Date((day + 1) * DAY_MS),
      chargeperiodstart: new Date(day * DAY_MS),
      contractedcost: usd,
      effectivecost: usd * amortizedShare,
      listcost: usd,
    }),
  };
}
