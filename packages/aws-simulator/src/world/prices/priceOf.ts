import { products, type Region } from './products';

/** The regions whose prices the list has, with what begins their usage types. */
const PREFIXES: Readonly<Record<Region, string>> = {
  'ap-northeast-1': 'APN1-',
  'us-east-1': '',
};

const byUsage = new Map(
  products.map(product => [
    `${product.serviceCode}/${product.usageType}`,
    product,
  ]),
);

/** The region that stands in for one whose prices the list does not have. */
export function pricedRegion(region: string): Region {
  return region === 'us-east-1' ? 'us-east-1' : 'ap-northeast-1';
}

export function usageTypePrefix(region: string): string {
  return PREFIXES[pricedRegion(region)];
}

/** USD for one unit of a product of the price list, on demand. */
export function priceOf(
  region: string,
  serviceCode: string,
  usageType: string,
): number {
  const product = byUsage.get(`${serviceCode}/${usageType}`);
  if (!product) {
    throw new TypeError(`The price list has no ${serviceCode} ${usageType}`);
  }
  return Number(product.price[pricedRegion(region)]);
}
