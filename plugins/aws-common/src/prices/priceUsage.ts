import { addMoney, multiplyPrice } from './money';
import type { AwsPriceId } from './priceIds';
import { getAwsPrice, type PricedRegion } from './priceList';
import type { AwsPriceUnit, CostService, LocalizedText, Money } from './types';

/**
 * So much of one thing that AWS bills, in a month.
 * @public
 */
export type AwsUsage = {
  /** Unique in a list of usages. */
  id: string;
  service: CostService;
  priceId: AwsPriceId;
  title: LocalizedText;
  /** In units of the price; at most six decimal places. */
  quantity: number;
  /** How the quantity comes about, such as "2 × 0.5 vCPU × 730 h". */
  basis?: string;
  /** What a reader has to know about it. */
  note?: LocalizedText;
};

/**
 * A usage with its price.
 * @public
 */
export type CostItem = {
  id: string;
  service: CostService;
  title: LocalizedText;
  quantity: number;
  unit: AwsPriceUnit;
  /** US dollars for one unit, an exact decimal number. */
  unitPrice: string;
  /** Rounded to the cent. */
  amount: Money;
  basis?: string;
  note?: LocalizedText;
  /** The page of AWS that states the price. */
  source: string;
  /** Day of the price, `YYYY-MM-DD`. */
  asOf: string;
  /** False where no price list of AWS that states it could be found. */
  confirmed: boolean;
};

/**
 * What usages cost in a region.
 * @public
 */
export type PricedUsage = {
  items: CostItem[];
  /** The sum of the items as they are shown, each rounded to the cent. */
  total: Money;
  /** Day of the oldest price among them, `YYYY-MM-DD`. */
  asOf: string;
};

function toItem(region: PricedRegion, usage: AwsUsage): CostItem {
  const price = getAwsPrice(region, usage.priceId);
  const { id, service, title, quantity, basis, note } = usage;
  return {
    id,
    service,
    title,
    quantity,
    unit: price.unit,
    unitPrice: price.amount,
    amount: multiplyPrice(price.amount, quantity),
    ...(basis && { basis }),
    ...(note && { note }),
    source: price.source,
    asOf: price.asOf,
    confirmed: price.confirmed,
  };
}

/**
 * Prices a plain list of usages. Amounts are computed in integers.
 *
 * @throws InputError for a region or a thing without a price.
 * @public
 */
export function priceUsage(
  region: PricedRegion,
  usages: readonly AwsUsage[],
): PricedUsage {
  const items = usages.map(usage => toItem(region, usage));
  return {
    items,
    total: addMoney(items.map(({ amount }) => amount)),
    asOf: items.map(({ asOf }) => asOf).sort()[0] ?? '',
  };
}
