import {
  GetProductsCommand,
  paginateGetProducts,
  type Filter,
} from '@aws-sdk/client-pricing';
import { networkServer } from '@hangar/test-utils';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const match = (Field: string, Value: string): Filter => ({
  Type: 'TERM_MATCH',
  Field,
  Value,
});

describe('simulated price list', () => {
  const { pricing } = sampleClients({ region: 'us-east-1' });

  beforeEach(() => {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('finds the price of one product in one region', async () => {
    const { PriceList, FormatVersion } = await pricing.send(
      new GetProductsCommand({
        ServiceCode: 'AmazonRDS',
        Filters: [
          match('instanceType', 'db.t4g.micro'),
          match('databaseEngine', 'PostgreSQL'),
          match('deploymentOption', 'Single-AZ'),
          match('regionCode', 'ap-northeast-1'),
        ],
      }),
    );
    expect(FormatVersion).toBe('aws_v1');
    expect(PriceList).toHaveLength(1);
    const item = JSON.parse(PriceList![0].toString());
    expect(item.product).toMatchObject({
      productFamily: 'Database Instance',
      attributes: { usagetype: 'APN1-InstanceUsage:db.t4g.micro' },
    });
    const [term] = Object.values<{ priceDimensions: object }>(
      item.terms.OnDemand,
    );
    expect(Object.values(term.priceDimensions)).toMatchObject([
      { unit: 'Hrs', pricePerUnit: { USD: '0.025' } },
    ]);
  });

  it('pages, and says which services it has', async () => {
    let count = 0;
    for await (const page of paginateGetProducts(
      { client: pricing, pageSize: 2 },
      { ServiceCode: 'AmazonECS' },
    )) {
      count += page.PriceList!.length;
    }
    expect(count).toBe(8);
    await expect(
      pricing.send(new GetProductsCommand({ ServiceCode: 'AmazonBraket' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('AmazonECS, AWSAppRunner'),
    });
  });
});
