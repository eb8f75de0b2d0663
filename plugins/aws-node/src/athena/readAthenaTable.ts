import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAwsAccountId, isAwsRegion } from '@hangar/plugin-aws-common';
import type { AthenaTableConfig } from './types';

const DEFAULT_SCAN_LIMIT_BYTES = 100 * 1024 ** 3;

type Rule = { isValid: (value: string) => boolean; form: string };

const identifier: Rule = {
  isValid: value => /^[A-Za-z0-9_]{1,255}$/.test(value),
  form: 'letters, digits and underscores',
};

// database and table become part of SQL, so their rule is stricter than Athena's
const rules = {
  name: {
    isValid: value => /^[A-Za-z][A-Za-z0-9-]{0,62}$/.test(value),
    form: 'letters, digits and hyphens, a letter first',
  },
  accountId: { isValid: isAwsAccountId, form: '12 digits in quotes' },
  region: { isValid: isAwsRegion, form: 'a region such as ap-northeast-1' },
  database: identifier,
  table: identifier,
  workgroup: {
    isValid: value => /^[A-Za-z0-9._-]{1,128}$/.test(value),
    form: 'the name of an Athena workgroup',
  },
  outputLocation: {
    isValid: value => /^s3:\/\/[a-z0-9][a-z0-9.-]+\//.test(value),
    form: 'an S3 address such as s3://bucket/folder/',
  },
} satisfies Record<string, Rule>;

function check(value: string, key: keyof typeof rules, path: string) {
  const { isValid, form } = rules[key];
  if (!isValid(value)) {
    throw new InputError(`${path}.${key} is "${value}": it must be ${form}`);
  }
  return value;
}

/**
 * Reads where a table is and how Athena may read it. A query may read 100 GiB
 * unless `scanLimitBytes` says otherwise.
 *
 * @param config - the section of the table
 * @param path - where the section stands, e.g. `cloudTrail.athena[0]`
 * @throws InputError that names the key with a wrong value
 * @public
 */
export function readAthenaTable(
  config: Config,
  path: string,
): AthenaTableConfig {
  const text = (key: keyof typeof rules) =>
    check(config.getString(key), key, path);
  const outputLocation = config.getOptionalString('outputLocation');
  const scanLimitBytes =
    config.getOptionalNumber('scanLimitBytes') ?? DEFAULT_SCAN_LIMIT_BYTES;
  if (!(scanLimitBytes > 0)) {
    throw new InputError(`${path}.scanLimitBytes must be greater than 0`);
  }
  return {
    name: text('name'),
    accountId: text('accountId'),
    region: text('region'),
    database: text('database'),
    table: text('table'),
    workgroup: text('workgroup'),
    ...(outputLocation !== undefined && {
      outputLocation: check(outputLocation, 'outputLocation', path),
    }),
    scanLimitBytes,
  };
}
