import { awsNameRules, type AwsNameRule } from './awsNameRules';
import { parseAwsNamingInput } from './parseAwsNamingInput';
import { SHORT_HASH_LENGTH, shortHash } from './shortHash';
import type { AwsNamingInput, AwsResourceType } from './types';

function toNamePart(user: string): string {
  return user
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

// A hyphen separates the parts and may be inside them, so that two inputs can read the same.
function isAmbiguous(name: string, serviceWord: string): boolean {
  const words = name.split('-');
  let readings = 0;
  words.forEach((word, environmentIndex) => {
    if (environmentIndex > 0 && /^(dev|stg|prod)$/.test(word)) {
      readings += words.filter(
        (other, index) =>
          other === serviceWord &&
          index > environmentIndex + 1 &&
          index < words.length - 1,
      ).length;
    }
  });
  return readings > 1;
}

function shorten(name: string, hash: string, maxLength: number): string {
  const kept = name.slice(0, maxLength - SHORT_HASH_LENGTH - 1);
  return `${kept.replace(/-+$/, '')}-${hash}`;
}

function makeName(rule: AwsNameRule, input: AwsNamingInput): string {
  const { sysname, environment, user, name } = input;
  const { serviceWord, namePrefix = '', maxLength, discouraged } = rule;
  const userPart = toNamePart(user);
  const full = [sysname, environment, userPart, serviceWord, name].join('-');
  const needsHash =
    namePrefix.length + full.length > maxLength ||
    userPart !== user.toLowerCase() ||
    isAmbiguous(full, serviceWord) ||
    discouraged?.test(full);
  if (!needsHash) {
    return namePrefix + full;
  }
  const hash = shortHash([
    sysname,
    environment,
    user.toLowerCase(),
    serviceWord,
    name,
  ]);
  return namePrefix + shorten(full, hash, maxLength - namePrefix.length);
}

/**
 * The name of one AWS resource by the organisation's convention
 * `{sysname}-{env}-{user}-{service}-{suffix}`, legal for its type.
 *
 * A name that would be too long, or that could be read as another input's, is
 * cut and ends in a hash of its parts: the same input always gives the same
 * name, and two inputs never give the same.
 *
 * @throws InputError that names the field (`sysname`, `environment`, `user`, `name`) and its rule.
 * @public
 */
export function getAwsResourceName(
  type: AwsResourceType,
  input: AwsNamingInput,
): string {
  return makeName(awsNameRules[type], parseAwsNamingInput(input));
}

/**
 * The names of every AWS resource type for one input.
 *
 * @throws InputError as `getAwsResourceName` does.
 * @public
 */
export function getAwsResourceNames(
  input: AwsNamingInput,
): Record<AwsResourceType, string> {
  const parsed = parseAwsNamingInput(input);
  return Object.fromEntries(
    Object.entries(awsNameRules).map(([type, rule]) => [
      type,
      makeName(rule, parsed),
    ]),
  ) as Record<AwsResourceType, string>;
}
