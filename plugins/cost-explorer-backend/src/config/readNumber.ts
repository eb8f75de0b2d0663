import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Reads a number of `costExplorer` within its limits, both inclusive. */
export function readNumber(
  config: Config,
  key: string,
  rule: { otherwise: number; min: number; max: number; isInteger?: boolean },
): number {
  const { otherwise, min, max, isInteger = false } = rule;
  const value = config.getOptionalNumber(`costExplorer.${key}`) ?? otherwise;
  if (value < min || value > max || (isInteger && !Number.isInteger(value))) {
    throw new InputError(
      `costExplorer.${key} is ${value}: it must be ${isInteger ? 'a whole number' : 'a number'} from ${min} to ${max}`,
    );
  }
  return value;
}
