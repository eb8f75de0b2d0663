import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PricingClient } from '@aws-sdk/client-pricing';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { products } from './products.mjs';
import { refreshPriceList } from './refreshPriceList.mjs';

const product = (usagetype, unit, USD, more = {}) => ({
  product: { attributes: { usagetype } },
  publicationDate: '2026-11-05T12:00:00Z',
  terms: {
    OnDemand: {
      a: {
        priceDimensions: {
          b: { unit, beginRange: '0', pricePerUnit: { USD }, ...more },
        },
      },
    },
  },
});

/** What AWS has, by usage type. */
const priceList = {
  'APN1-NatGateway-Hours': [
    product('APN1-NatGateway-Hours', 'Hrs', '0.0630000000'),
  ],
  'APN1-InstanceUsage:db.t4g.micro': [product('db', 'Hrs', '0.0250000000')],
  'APN1-AWSSecretsManager-Secrets': [product('s', 'Secrets', '0.4000000000')],
  'APN1-DataProcessing-Bytes': [
    {
      ...product('logs', 'GB', '0.7700000000'),
      terms: {
        OnDemand: {
          a: {
            priceDimensions: {
              low: {
                unit: 'GB',
                beginRange: '0',
                pricePerUnit: { USD: '0.7700000000' },
              },
              high: {
                unit: 'GB',
                beginRange: '1000',
                pricePerUnit: { USD: '0.1000000000' },
              },
            },
          },
        },
      },
    },
  ],
  'APN1-VpcEndpoint-Hours': [
    product('e', 'Hrs', '0.02'),
    product('f', 'Hrs', '0.03'),
  ],
  'APN1-Fargate-GB-Hours': [product('g', 'seconds', '0.01')],
};
const asked = [];
const server = setupServer(
  http.post(
    'https://api.pricing.us-east-1.amazonaws.com/',
    async ({ request }) => {
      const body = await request.json();
      asked.push({ target: request.headers.get('x-amz-target'), ...body });
      const { Value } = body.Filters.find(({ Field }) => Field === 'usagetype');
      const found = (priceList[Value] ?? []).map(one => JSON.stringify(one));
      // One product a page, as a long answer comes.
      const page = Number(body.NextToken ?? 0);
      return HttpResponse.json({
        FormatVersion: 'aws_v1',
        PriceList: found.slice(page, page + 1),
        ...(page + 1 < found.length && { NextToken: String(page + 1) }),
      });
    },
  ),
);
before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());

const read = region =>
  JSON.parse(
    readFileSync(
      join(
        import.meta.dirname,
        `../../plugins/aws-common/src/prices/data/${region}.json`,
      ),
      'utf8',
    ),
  );

test('every product that is looked up is in the price files', () => {
  const { prices } = read('us-east-1');
  assert.deepEqual(
    Object.keys(products).filter(id => !Object.hasOwn(prices, id)),
    [],
  );
});

test('what differs is taken over, what is not certain is left and told', async () => {
  const client = new PricingClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const price = (amount, unit, confirmed = true) => ({
    amount,
    unit,
    asOf: '2026-09-01',
    confirmed,
    source: 'https://aws.amazon.com/',
  });
  const before = {
    region: 'ap-northeast-1',
    currency: 'USD',
    prices: {
      'nat-gateway-hour': price('0.062', 'hour'),
      'rds-db.t4g.micro': price('0.025', 'hour', false),
      secret: price('0.40', 'month'),
      'logs-ingestion': price('0.76', 'GB'),
      'vpc-endpoint-hour': price('0.014', 'hour'),
      'fargate-x86-memory': price('0.00553', 'GB-hour'),
      'waf-rule': price('1.00', 'month', false),
    },
  };
  const { list, lines } = await refreshPriceList(client, before);
  assert.deepEqual(lines, [
    '~ ap-northeast-1 nat-gateway-hour: 0.062 → 0.063',
    '+ ap-northeast-1 rds-db.t4g.micro: 0.025 confirmed',
    '~ ap-northeast-1 logs-ingestion: 0.76 → 0.77',
    '? ap-northeast-1 vpc-endpoint-hour: left at 0.014 (2 products, not one)',
    '? ap-northeast-1 fargate-x86-memory: left at 0.00553 (unit "seconds", not "hours")',
    '? ap-northeast-1 waf-rule: left at 1.00 (not known where the Price List API has it)',
  ]);
  assert.deepEqual(list.prices['nat-gateway-hour'], {
    ...before.prices['nat-gateway-hour'],
    amount: '0.063',
    asOf: '2026-11-05',
  });
  assert.equal(list.prices.secret.amount, '0.40');
  assert.equal(list.prices.secret.asOf, '2026-11-05');
  assert.deepEqual(list.prices['waf-rule'], before.prices['waf-rule']);
  assert.deepEqual(asked[1], {
    target: 'AWSPriceListService.GetProducts',
    ServiceCode: 'AmazonRDS',
    FormatVersion: 'aws_v1',
    Filters: [
      { Type: 'TERM_MATCH', Field: 'databaseEngine', Value: 'PostgreSQL' },
      { Type: 'TERM_MATCH', Field: 'deploymentOption', Value: 'Single-AZ' },
      { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'ap-northeast-1' },
      {
        Type: 'TERM_MATCH',
        Field: 'usagetype',
        Value: 'APN1-InstanceUsage:db.t4g.micro',
      },
    ],
  });
});
