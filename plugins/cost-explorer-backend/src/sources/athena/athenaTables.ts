import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import type { AthenaFormat } from '../../config';

/** SQL expressions over one line of an export. Fixed texts: nothing is put into them. */
export type AthenaTable = {
  accountId: string;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  service: string;
  /** One of the `ChargeType`s. */
  chargeType: string;
  currency: string;
  /** Whether AWS may still change it: it is on no invoice yet. */
  isEstimated: string;
  /** A map from `resourceTags/<key>` and `costCategory/<key>` to the value. */
  tags: string;
  /** Which metrics the export has. */
  metrics: Partial<Record<CostMetric, string>>;
};

const amortized = (
  lineItem: string,
  savingsPlan: string,
  reservation: string,
) => `CASE line_item_line_item_type
      WHEN 'SavingsPlanCoveredUsage' THEN ${savingsPlan}
      WHEN 'SavingsPlanNegation' THEN 0
      WHEN 'SavingsPlanUpfrontFee' THEN 0
      WHEN 'SavingsPlanRecurringFee' THEN savings_plan_total_commitment_to_date - savings_plan_used_commitment
      WHEN 'DiscountedUsage' THEN ${reservation}
      WHEN 'RIFee' THEN reservation_unused_amortized_upfront_fee_for_billing_period + reservation_unused_recurring_fee
      ELSE ${lineItem} END`;

/**
 * How each export says it.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-focus-1-2-aws.html
 */
export const athenaTables: Readonly<Record<AthenaFormat, AthenaTable>> = {
  'cur-2.0': {
    accountId: 'line_item_usage_account_id',
    day: `date_format(line_item_usage_start_date, '%Y-%m-%d')`,
    service: `coalesce(element_at(product, 'product_name'), line_item_product_code, '')`,
    chargeType: `CASE line_item_line_item_type WHEN 'Tax' THEN 'tax' WHEN 'Credit' THEN 'credit' WHEN 'Refund' THEN 'refund' ELSE 'charge' END`,
    currency: 'line_item_currency_code',
    isEstimated: `coalesce(bill_invoice_id, '') = ''`,
    tags: 'tags',
    metrics: {
      UnblendedCost: 'line_item_unblended_cost',
      NetUnblendedCost: 'line_item_net_unblended_cost',
      AmortizedCost: amortized(
        'line_item_unblended_cost',
        'savings_plan_savings_plan_effective_cost',
        'reservation_effective_cost',
      ),
    },
  },
  'focus-1.2': {
    accountId: 'subaccountid',
    day: `date_format(chargeperiodstart, '%Y-%m-%d')`,
    service: `coalesce(servicename, '')`,
    // FOCUS has no category of refunds: they are credits that correct a charge
    chargeType: `CASE chargecategory WHEN 'Tax' THEN 'tax' WHEN 'Credit' THEN 'credit' ELSE CASE chargeclass WHEN 'Correction' THEN 'refund' ELSE 'charge' END END`,
    currency: 'billingcurrency',
    isEstimated: `coalesce(invoiceid, '') = ''`,
    tags: 'tags',
    metrics: {
      UnblendedCost: 'billedcost',
      AmortizedCost: 'effectivecost',
    },
  },
};
