import { madeUp } from '../../world/stacks/types/fillPattern';
import {
  PRICES_AS_OF,
  products,
  type Product,
  type Region,
} from '../../world/prices/products';

const REGIONS: ReadonlyArray<{
  code: Region;
  location: string;
  prefix: string;
}> = [
  {
    code: 'ap-northeast-1',
    location: 'Asia Pacific (Tokyo)',
    prefix: 'APN1-',
  },
  { code: 'us-east-1', location: 'US East (N. Virginia)', prefix: '' },
];

/** One product in one region. */
export type Entry = {
  attributes: Record<string, string>;
  product: Product;
  region: Region;
};

// Data transfer goes from one place to another, and names both.
function placeOf(
  { family }: Product,
  code: Region,
  location: string,
): Record<string, string> {
  return family === 'Data Transfer'
    ? { fromRegionCode: code, fromLocation: location, toLocation: 'External' }
    : { regionCode: code, location };
}

/** The whole price list. */
export const priceListEntries: ReadonlyArray<Entry> = products.flatMap(
  product =>
    REGIONS.map(({ code, location, prefix }) => ({
      product,
      region: code,
      attributes: {
        servicecode: product.serviceCode,
        productFamily: product.family,
        ...placeOf(product, code, location),
        usagetype: `${prefix}${product.usageType}`,
        ...product.attributes,
      },
    })),
);

/** https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-list-query-api.html */
export function describeEntry({ product, attributes, region }: Entry) {
  const sku = madeUp(
    `${region}/${product.serviceCode}/${product.usageType}`,
    'ABCDEFGHJKMNPQRSTUVWXYZ23456789',
    16,
  );
  const term = `${sku}.JRTCKXETXF`;
  const { productFamily, ...rest } = attributes;
  const { usagetype } = attributes;
  const price = product.price[region];
  return {
    product: { productFamily, attributes: rest, sku },
    serviceCode: product.serviceCode,
    terms: {
      OnDemand: {
        [term]: {
          offerTermCode: 'JRTCKXETXF',
          sku,
          effectiveDate: PRICES_AS_OF,
          priceDimensions: {
            [`${term}.6YS6EN2CT7`]: {
              rateCode: `${term}.6YS6EN2CT7`,
              unit: product.unit,
              beginRange: '0',
              endRange: 'Inf',
              description: `$${price} per ${product.unit} of ${usagetype}`,
              appliesTo: [],
              pricePerUnit: { USD: price },
            },
          },
          termAttributes: {},
        },
      },
    },
    version: PRICES_AS_OF.replace(/\D/g, ''),
    publicationDate: PRICES_AS_OF,
  };
}
