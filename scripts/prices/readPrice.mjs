import { paginateGetProducts } from '@aws-sdk/client-pricing';
import { regionPrefixes } from './products.mjs';

/** The price of the first tier, where the product has one on-demand price per tier. */
function readProduct(product, unit) {
  const terms = Object.values(product.terms?.OnDemand ?? {});
  const dimensions = terms.flatMap(term => Object.values(term.priceDimensions));
  const first = dimensions.filter(
    ({ beginRange = '0' }) => Number(beginRange) === 0,
  );
  if (first.length !== 1) {
    return { problem: `${first.length} prices for the first unit, not one` };
  }
  const [dimension] = first;
  if (dimension.unit !== unit) {
    return { problem: `unit "${dimension.unit}", not "${unit}"` };
  }
  const amount = dimension.pricePerUnit?.USD;
  if (!/^\d+(\.\d+)?$/.test(amount ?? '') || Number(amount) === 0) {
    return { problem: 'no price above zero in US dollars' };
  }
  return {
    // At least two decimal places, as prices are written.
    amount: amount
      .replace(/^(\d+)$/, '$1.00')
      .replace(/(\.\d{2}\d*?)0+$/, '$1'),
    asOf: (product.publicationDate ?? terms[0].effectiveDate).slice(0, 10),
  };
}

/**
 * One price as the Price List API has it now: `{ amount, asOf }`, or
 * `{ problem }` where the answer is not exactly one product with one price.
 */
export async function readPrice(client, region, product) {
  const { serviceCode, usageType, attributes, unit } = product;
  const field = product.regionAttribute ?? 'regionCode';
  const found = [];
  for (const prefix of regionPrefixes[region]) {
    const filters = {
      ...attributes,
      [field]: region,
      usagetype: `${prefix}${usageType}`,
    };
    const pages = paginateGetProducts(
      { client },
      {
        ServiceCode: serviceCode,
        FormatVersion: 'aws_v1',
        Filters: Object.entries(filters).map(([Field, Value]) => ({
          Type: 'TERM_MATCH',
          Field,
          Value,
        })),
      },
    );
    for await (const { PriceList = [] } of pages) {
      found.push(...PriceList.map(text => JSON.parse(text)));
    }
  }
  return found.length === 1
    ? readProduct(found[0], unit)
    : { problem: `${found.length} products, not one` };
}
