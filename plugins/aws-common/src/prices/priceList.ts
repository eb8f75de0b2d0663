import { InputError } from '@backstage/errors';
import tokyo from './data/ap-northeast-1.json';
import virginia from './data/us-east-1.json';
import type { AwsPriceId } from './priceIds';
import type { AwsPrice, AwsPriceUnit } from './types';

/**
 * The regions whose prices are known.
 * @public
 */
export const pricedRegions = ['ap-northeast-1', 'us-east-1'] as const;

/**
 * A region whose prices are known.
 * @public
 */
export type PricedRegion = (typeof pricedRegions)[number];

const priceLists = { 'ap-northeast-1': tokyo, 'us-east-1': virginia };

/**
 * The list price of one thing in one region, with its source.
 *
 * @throws InputError for a region or a thing without a price.
 * @see {@link https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html | AWS Price List}
 * @public
 */
export function getAwsPrice(region: PricedRegion, id: AwsPriceId): AwsPrice {
  if (
    !Object.hasOwn(priceLists, region) ||
    !Object.hasOwn(priceLists[region].prices, id)
  ) {
    throw new InputError(
      `No price of "${id}" is known in the region "${region}"; prices are known in ${pricedRegions.join(
        ' and ',
      )}.`,
    );
  }
  const { currency, prices } = priceLists[region];
  const price = prices[id];
  // A test checks the units of the price files.
  return { ...price, unit: price.unit as AwsPriceUnit, currency, region };
}
