import { z } from 'zod';
import { AwsError } from '../AwsError';
import { operation, type Face } from '../face';
import { paginate } from '../pageToken';
import { describeEntry, priceListEntries } from './priceList';
import { products } from '../../world/prices/products';

function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

const codes = [...new Set(products.map(({ serviceCode }) => serviceCode))];

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
  const ofService = priceListEntries.filter(
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
    PriceList: items.map(entry => JSON.stringify(describeEntry(entry))),
    NextToken: nextToken,
  };
});

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

/** The same in every region; real AWS answers in a few of them only. */
export const pricingFace: Face = {
  service: 'pricing',
  signingName: 'pricing',
  iamPrefix: 'pricing',
  title: 'AWS Price List',
  operations: { GetProducts: getProducts },
};
