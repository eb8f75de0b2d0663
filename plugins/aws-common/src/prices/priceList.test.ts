import { InputError } from '@backstage/errors';
import {
  awsPriceIds,
  getAwsPrice,
  pricedRegions,
  type AwsPriceId,
  type PricedRegion,
} from '.';
import tokyo from './data/ap-northeast-1.json';
import virginia from './data/us-east-1.json';

const units = [
  'hour',
  'vCPU-hour',
  'GB-hour',
  'LCU-hour',
  'GB',
  'GB-month',
  'month',
];

describe('the price files', () => {
  it.each([tokyo, virginia])(
    'hold every price of $region with unit, day and source',
    ({ region, currency, prices }) => {
      expect(Object.keys(prices)).toEqual(awsPriceIds);
      expect(currency).toBe('USD');
      for (const id of awsPriceIds) {
        const price = getAwsPrice(region as PricedRegion, id);
        expect(price).toMatchObject({ region, currency });
        expect(units).toContain(price.unit);
        expect(price.amount).toMatch(/^\d+\.\d{1,10}$/);
        expect(price.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(price.source).toMatch(/^https:\/\/aws\.amazon\.com\//);
        expect(typeof price.confirmed).toBe('boolean');
      }
    },
  );

  it('use the same unit in each region', () => {
    for (const id of awsPriceIds) {
      const [one, other] = pricedRegions.map(region => getAwsPrice(region, id));
      expect(other.unit).toBe(one.unit);
    }
  });

  it.each([
    ['eu-west-1', 'secret'],
    ['us-east-1', 'lunch'],
    ['toString', 'secret'],
    ['us-east-1', 'constructor'],
  ])('know no price in %s of %s and say which they know', (region, id) => {
    expect(() => getAwsPrice(region as PricedRegion, id as AwsPriceId)).toThrow(
      InputError,
    );
    expect(() => getAwsPrice(region as PricedRegion, id as AwsPriceId)).toThrow(
      /ap-northeast-1 and us-east-1/,
    );
  });
});
