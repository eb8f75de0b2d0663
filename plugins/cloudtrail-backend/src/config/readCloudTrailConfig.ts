import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAwsAccountId, isAwsRegion } from '@hangar/plugin-aws-common';
import { readAthenaTrail } from './readAthenaTrail';
import { readSchedule } from './readSchedule';
import { readList, readMilliseconds } from './readValues';
import type { AthenaTrailConfig, CloudTrailConfig } from './types';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Where the global services of a partition write their events, by how its regions begin. */
const globalRegions: Array<[prefix: string, region: string]> = [
  ['us-gov-', 'us-gov-west-1'],
  ['cn-', 'cn-north-1'],
  ['', 'us-east-1'],
];

function readRegions(config: Config): string[] {
  const fallback = config.getOptionalString('aws.defaultRegion');
  const path = 'cloudTrail.regions';
  const regions = readList(
    config.getOptionalStringArray(path) ?? (fallback ? [fallback] : []),
    { path, isValid: isAwsRegion, form: 'write a region such as us-east-1' },
  );
  const [, global] = globalRegions.find(([prefix]) =>
    (regions[0] ?? '').startsWith(prefix),
  ) ?? ['', 'us-east-1'];
  return [...new Set([...regions, global])];
}

function readAccounts(config: Config): string[] {
  const path = 'cloudTrail.accounts';
  const all = config.getOptionalConfigArray('aws.accounts') ?? [];
  return readList(
    config.getOptionalStringArray(path) ??
      all.map(account => account.getString('accountId')),
    {
      path,
      isValid: isAwsAccountId,
      form: 'an account id is 12 digits, in quotes',
    },
  );
}

function readRetentionDays(config: Config): number {
  const days = config.getOptionalNumber('cloudTrail.retentionDays') ?? 400;
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    throw new InputError(
      `cloudTrail.retentionDays is ${days}: it must be a whole number from 1 to 3650`,
    );
  }
  return days;
}

function readTopic(config: Config): string {
  const topic =
    config.getOptionalString('cloudTrail.events.topic') ?? 'aws-cloudtrail';
  // it is a key of events.modules.awsSqs too, where a dot would mean a path
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(topic)) {
    throw new InputError(
      `cloudTrail.events.topic is "${topic}": it must be letters, digits, - and _`,
    );
  }
  return topic;
}

function readNotify(config: Config): string[] {
  const refs = config.getOptionalStringArray('cloudTrail.notify') ?? [];
  return refs.map(text => {
    try {
      const ref = parseEntityRef(text);
      if (['user', 'group'].includes(ref.kind.toLowerCase())) {
        return stringifyEntityRef(ref);
      }
    } catch {
      // told below
    }
    throw new InputError(
      `cloudTrail.notify holds "${text}": write a user or group such as group:default/audit`,
    );
  });
}

function readAthena(config: Config): AthenaTrailConfig[] {
  const trails = (config.getOptionalConfigArray('cloudTrail.athena') ?? []).map(
    readAthenaTrail,
  );
  const names = trails.map(({ name }) => name);
  const accounts = trails.flatMap(trail => trail.accounts);
  const findTwice = (values: string[]) =>
    values.find((value, index) => values.indexOf(value) !== index);
  const name = findTwice(names);
  if (name !== undefined) {
    throw new InputError(`cloudTrail.athena has the name "${name}" twice`);
  }
  const account = findTwice(accounts);
  if (account !== undefined) {
    throw new InputError(
      `cloudTrail.athena has the account ${account} in the accounts of two trails; leave it in one`,
    );
  }
  return trails;
}

/**
 * Reads `cloudTrail`.
 *
 * @throws InputError that names the key with a wrong value
 */
export function readCloudTrailConfig(config: Config): CloudTrailConfig {
  return {
    readEvents: config.getOptionalBoolean('cloudTrail.readEvents') ?? false,
    retentionDays: readRetentionDays(config),
    regions: readRegions(config),
    accounts: readAccounts(config),
    overlapMs: readMilliseconds(config, 'cloudTrail.overlap', {
      otherwise: 30 * MINUTE_MS,
      min: 0,
      max: DAY_MS,
      form: 'from 0 to 24 hours',
    }),
    schedule: readSchedule(config),
    athena: readAthena(config),
    events: { topic: readTopic(config) },
    notify: readNotify(config),
  };
}
