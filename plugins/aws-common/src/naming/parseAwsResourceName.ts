import { awsNameRules } from './awsNameRules';
import type { AwsEnvironment } from './types';

/**
 * What a resource's name tells by the convention.
 * @public
 */
export type AwsResourceNameParts = {
  sysname: string;
  environment: AwsEnvironment;
  /** As it is in names: lower-case, and other characters than letters and digits are hyphens. */
  user: string;
};

const SHORTEST = 4;
const environments = new Set<string>(['dev', 'stg', 'prod']);
const serviceWords = new Set(
  Object.values(awsNameRules).map(rule => rule.serviceWord),
);
const namePrefixes = Object.values(awsNameRules).flatMap(
  rule => rule.namePrefix ?? [],
);

function withoutPrefix(name: string): string {
  const prefix = namePrefixes.find(known => name.startsWith(known));
  return prefix ? name.slice(prefix.length) : name;
}

/**
 * Reads `{sysname}-{env}-{user}-{service}[-{suffix}]` backwards. Where a name
 * can be read in two ways, the first environment and the first service after it
 * count.
 *
 * @example
 * ```ts
 * parseAwsResourceName('drone-prod-engineer-ecs-parts-inventory');
 * // { sysname: 'drone', environment: 'prod', user: 'engineer' }
 * ```
 *
 * @returns undefined where the name does not follow the convention
 * @public
 */
export function parseAwsResourceName(
  name: string,
): AwsResourceNameParts | undefined {
  const words = withoutPrefix(name).split('-');
  if (words.length < SHORTEST) {
    return undefined;
  }
  const environmentIndex = words.findIndex(
    (word, index) => index > 0 && environments.has(word),
  );
  const serviceIndex = words.findIndex(
    (word, index) => index > environmentIndex + 1 && serviceWords.has(word),
  );
  if (environmentIndex < 0 || serviceIndex < 0) {
    return undefined;
  }
  return {
    sysname: words.slice(0, environmentIndex).join('-'),
    environment: words[environmentIndex] as AwsEnvironment,
    user: words.slice(environmentIndex + 1, serviceIndex).join('-'),
  };
}
