import { z } from 'zod';
import { madeUp } from '../../world/stacks/types/fillPattern';
import { AwsError } from '../AwsError';
import { operation, type Face } from '../face';
import { paginate } from '../pageToken';
import { PRICES_AS_OF, products, type Product, type Region } from './products';

function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

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

type Entry = {
  attributes: Record<string, string>;
  product: Product;
  region: Region;
};

const entries: ReadonlyArray<Entry> = products.flatMap(product =>
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

const getProductsSchema = z.object({
  ServiceCode: z.string().min(1),
  FormatVersion: z.literal('aws_v1').default('aws_v1'),
  Filters: z
    .array(
      z.object({
        Type: z.enum(['TERM_MATCH', 'EQUALS', 'CONTAINS', 'ANY_OF', 'NONE_OF']),
        Field: z.string().min(1),
        Value: z.string().min(1),
      }),
    )
    .max(50)
    .default([]),
  MaxResults: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional(),
});

type Filter = z.infer<typeof getProductsSchema>['Filters'][number];

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_pricing_GetProducts.html */
const getProducts = operation(getProductsSchema, invalidParameter, input => {
  const { ServiceCode, Filters, MaxResults, NextToken } = input;
  const ofService = entries.filter(
    ({ product }) => product.serviceCode === ServiceCode,
  );
  if (ofService.length === 0) {
    throw invalidParameter(
      `Input parameter ServiceCode cannot be ${ServiceCode}: the AWS simulator has ${codes.join(', ')}`,
    );
  }
  const wanted = ofService.filter(({ attributes }) =>
    Filters.every(filter => matches(attributes, filter)),
  );
  const { items, nextToken } = paginate(wanted, {
    token: NextToken,
    size: MaxResults,
    question: { ServiceCode, Filters },
    invalidToken: () =>
      new AwsError(
        'InvalidNextTokenException',
        'The pagination token is invalid',
      ),
  });
  return {
    FormatVersion: 'aws_v1',
    PriceList: items.map(entry => JSON.stringify(describe(entry))),
    NextToken: nextToken,
  };
});

const codes = [...new Set(products.map(({ serviceCode }) => serviceCode))];

function matches(
  attributes: Readonly<Record<string, string>>,
  { Type, Field, Value }: Filter,
): boolean {
  const actual = Object.hasOwn(attributes, Field)
    ? attributes[Field].toLowerCase()
    : '';
  const values = Value.toLowerCase().split(',');
  switch (Type) {
    case 'CONTAINS':
      return actual.includes(Value.toLowerCase());
    case 'ANY_OF':
      return values.includes(actual);
    case 'NONE_OF':
      return !values.includes(actual);
    default:
      return actual === Value.toLowerCase();
  }
}

/** https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-list-query-api.html */
function describe({ product, attributes, region }: Entry) {
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

/** The same in every region; real AWS answers in a few of them only. */
export const pricingFace: Face = {
  service: 'pricing',
  signingName: 'pricing',
  iamPrefix: 'pricing',
  title: 'AWS Price List',
  operations: { GetProducts: getProducts },
};
