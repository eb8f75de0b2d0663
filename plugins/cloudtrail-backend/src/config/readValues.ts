import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

/** Each value once. @throws InputError that names the key and the first wrong value */
export function readList(
  values: string[],
  rule: { path: string; isValid: (value: string) => boolean; form: string },
): string[] {
  const wrong = values.find(value => !rule.isValid(value));
  if (wrong !== undefined) {
    throw new InputError(`${rule.path} holds "${wrong}": ${rule.form}`);
  }
  return [...new Set(values)];
}

/** A duration in milliseconds. @throws InputError that names the key when it is out of its limits */
export function readMilliseconds(
  config: Config,
  path: string,
  rule: { otherwise: number; min: number; max: number; form: string },
): number {
  if (!config.has(path)) {
    return rule.otherwise;
  }
  const value = Duration.fromObject(
    readDurationFromConfig(config, { key: path }),
  ).toMillis();
  if (!(value >= rule.min && value <= rule.max)) {
    throw new InputError(`${path} must be ${rule.form}`);
  }
  return value;
}
