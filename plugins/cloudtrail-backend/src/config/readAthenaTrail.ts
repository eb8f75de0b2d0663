import type { Config } from '@backstage/config';
import { isAwsAccountId } from '@hangar/plugin-aws-common';
import { readAthenaTable } from '@hangar/plugin-aws-node';
import { readList } from './readValues';
import type { AthenaTrailConfig } from './types';

/** Reads one of `cloudTrail.athena`. */
export function readAthenaTrail(
  config: Config,
  index: number,
): AthenaTrailConfig {
  const path = `cloudTrail.athena[${index}]`;
  return {
    ...readAthenaTable(config, path),
    accounts: readList(config.getOptionalStringArray('accounts') ?? [], {
      path: `${path}.accounts`,
      isValid: isAwsAccountId,
      form: 'an account id is 12 digits, in quotes',
    }),
  };
}
