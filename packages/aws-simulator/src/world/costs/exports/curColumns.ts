import { exportNames } from '../billedServices';
import type { CostBook } from '../CostBook';
import { DAY_MS } from '../days';
import type { CostLine } from '../types';
import { activeTags } from '../activeTags';
import type { LineColumns } from './ExportRow';
import { resourceTagMap, tagMap } from './tagMap';

/** The columns of a Cost and Usage Report that the simulator fills. */
export const curColumnNames: ReadonlyArray<string> = [
  'bill_invoice_id',
  'bill_payer_account_id',
  'billing_period',
  'cost_category',
  'line_item_blended_cost',
  'line_item_currency_code',
  'line_item_line_item_type',
  'line_item_net_unblended_cost',
  'line_item_product_code',
  'line_item_unblended_cost',
  'line_item_usage_account_id',
  'line_item_usage_end_date',
  'line_item_usage_start_date',
  'line_item_usage_type',
  'product',
  'product_region_code',
  'product_servicecode',
  'reservation_effective_cost',
  'reservation_unused_amortized_upfront_fee_for_billing_period',
  'reservation_unused_recurring_fee',
  'resource_tags',
  'savings_plan_savings_plan_effective_cost',
  'savings_plan_total_commitment_to_date',
  'savings_plan_used_commitment',
  'tags',
];

/**
 * CUR 2.0 by day.
 *
 * https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 */
export function curColumns(
  book: CostBook,
  payerAccountId: string,
  line: CostLine,
): LineColumns {
  const { service, recordType, accountId } = line;
  const { amortizedShare = 1, netShare = 1 } = line;
  const active = activeTags(book.scale);
  const tags = tagMap(line, active);
  const isCovered = recordType === 'SavingsPlanCoveredUsage';
  const isFee = recordType === 'SavingsPlanRecurringFee';
  return {
    always: {
      bill_payer_account_id: payerAccountId,
      cost_category: new Map(
        [...tags].flatMap(([key, value]) =>
          key.startsWith('costCategory/')
            ? [[key.replace('costCategory/', ''), value] as const]
            : [],
        ),
      ),
      line_item_currency_code: book.currencyOf(accountId),
      // Support is a fee by its own name in Cost Explorer only.
      line_item_line_item_type: recordType === 'Support' ? 'Fee' : recordType,
      line_item_product_code: exportNames(service).productCode,
      line_item_usage_account_id: accountId,
      line_item_usage_type: line.usageType,
      product: new Map([['product_name', service]]),
      product_region_code: line.region,
      product_servicecode: line.serviceCode,
      resource_tags: resourceTagMap(line, active),
      tags,
    },
    daily: (day, usd) => ({
      line_item_blended_cost: usd,
      line_item_net_unblended_cost: usd * netShare,
      line_item_unblended_cost: usd,
      line_item_usage_start_date: new Date(day * DAY_MS),
      line_item_usage_end_date: new Date((day + 1) * DAY_MS),
      savings_plan_savings_plan_effective_cost: isCovered
        ? usd * amortizedShare
        : 0,
      savings_plan_total_commitment_to_date: isFee ? usd : 0,
      savings_plan_used_commitment: isFee ? usd * (1 - amortizedShare) : 0,
      reservation_effective_cost: 0,
      reservation_unused_amortized_upfront_fee_for_billing_period: 0,
      reservation_unused_recurring_fee: 0,
    }),
  };
}
