import { parse } from '@aws-sdk/util-arn-parser';
import { InputError } from '@backstage/errors';

const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,3}(-[a-z]+)+-\d$/;
const PARTITION = /^aws(-[a-z]+)*$/;

/**
 * Whether a text has the form of an AWS account id: 12 digits.
 * @public
 */
export function isAwsAccountId(value: string): boolean {
  return ACCOUNT_ID.test(value);
}

/**
 * Whether a text has the form of an AWS region, such as `ap-northeast-1`.
 * @public
 */
export function isAwsRegion(value: string): boolean {
  return REGION.test(value);
}

export type RegionalArn = {
  accountId: string;
  region: string;
  resource: string;
};

/**
 * Parses the ARN of a regional resource of one AWS service. Throws InputError
 * with a sentence that says which part is wrong; the caller adds the example.
 */
export function parseRegionalArn(arn: string, service: string): RegionalArn {
  let parsed;
  try {
    parsed = parse(arn);
  } catch {
    throw new InputError('It is not an ARN');
  }
  if (!PARTITION.test(parsed.partition)) {
    throw new InputError(`"${parsed.partition}" is not an AWS partition`);
  }
  if (parsed.service !== service) {
    throw new InputError(
      `It names the service "${parsed.service}" instead of "${service}"`,
    );
  }
  if (!isAwsRegion(parsed.region)) {
    throw new InputError(`"${parsed.region}" is not an AWS region`);
  }
  if (!isAwsAccountId(parsed.accountId)) {
    throw new InputError(
      `The account "${parsed.accountId}" does not have 12 digits`,
    );
  }
  return {
    accountId: parsed.accountId,
    region: parsed.region,
    resource: parsed.resource,
  };
}
