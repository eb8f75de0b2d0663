import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAwsAccountId, isAwsRegion } from '@hangar/plugin-aws-common';
import type { AthenaFormat, AthenaSourceConfig } from './types';

const DEFAULT_SCAN_LIMIT_BYTES = 100 * 1024 ** 3;
const formats: readonly string[] = ['cur-2.0', 'focus-1.2'];

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
  format: {
    isValid: value => formats.includes(value),
    form: `one of ${formats.join(', ')}`,
  },
} satisfies Record<string, Rule>;

function readText(config: Config, key: keyof typeof rules, path: string) {
  const value = config.getString(key);
  const { isValid, form } = rules[key];
  if (!isValid(value)) {
    throw new InputError(`${path}.${key} is "${value}": it must be ${form}`);
  }
  return value;
}

function readOutputLocation(config: Config, path: string) {
  const value = config.getOptionalString('outputLocation');
  if (value !== undefined && !/^s3:\/\/[a-z0-9][a-z0-9.-]+\//.test(value)) {
    throw new InputError(
      `${path}.outputLocation is "${value}": it must be an S3 address such as s3://bucket/folder/`,
    );
  }
  return value;
}

/** Reads one of `costExplorer.athena`. */
export function readAthenaSource(
  config: Config,
  index: number,
): AthenaSourceConfig {
  const path = `costExplorer.athena[${index}]`;
  const text = (key: keyof typeof rules) => readText(config, key, path);
  const outputLocation = readOutputLocation(config, path);
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
    ...(outputLocation && { outputLocation }),
    format: text('format') as AthenaFormat,
    scanLimitBytes,
  };
}
